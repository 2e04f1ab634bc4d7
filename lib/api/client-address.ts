import { isIPv4, isIPv6 } from "node:net";

const NOBODY = "unknown";
/** Groups of an IPv6 address that belong to one connection; a client may choose the rest as it likes. */
const NETWORK_GROUPS = 4;

/**
 * Who a request is counted for, by every limit that counts clients: the last address of `x-forwarded-for`.
 *
 * A client that connects directly cannot choose it: ./forwarded-for has put the address of its connection there. Behind a
 * proxy on our own network the last entry is the one that proxy wrote, so nothing a client puts before it matters; a proxy
 * that passes the header on untouched would give that away, and the README says so. `next start` fills the header from the
 * socket where it is absent (next/dist/server/base-server.js: `req.headers['x-forwarded-for'] ??= … socket.remoteAddress`).
 *
 * @param headers of a request, or what `headers()` gives a page or an action
 * @returns an IPv4 address, the /64 network of an IPv6 one, or "unknown"
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = withoutPort(last).replace(/^::ffff:(?=\d+\.)/i, ""); // an IPv4 client on a socket that takes both
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : NOBODY;
}

/** Some proxies append the port, which changes with every connection. */
const withoutPort = (address: string): string =>
  /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

function networkOf(address: string): string {
  const groups = (part: string | undefined) => (part ? part.split(":") : []);
  const [head, tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const network = [...before, ...zeros, ...after].slice(0, NETWORK_GROUPS);
  return `${network.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
