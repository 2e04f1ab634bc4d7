/**
 * Keeps `x-forwarded-for` honest. Route handlers, pages and actions of Next see headers and no socket, and Next itself leaves
 * whatever a client wrote in that header; so what a stranger wrote has to go before Next reads the request.
 */
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

const HEADER = "x-forwarded-for";

/** Addresses that no stranger on the internet connects from: loopback, link-local, private and shared networks. */
const ownNetworks = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8], // RFC 1122
  ["10.0.0.0", 8], // RFC 1918
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16], // RFC 3927
  ["100.64.0.0", 10], // RFC 6598: inside a provider's network; its customers appear under public addresses
] as const)
  ownNetworks.addSubnet(network, prefix, "ipv4");
ownNetworks.addAddress("::1", "ipv6");
ownNetworks.addSubnet("fc00::", 7, "ipv6"); // RFC 4193
ownNetworks.addSubnet("fe80::", 10, "ipv6"); // RFC 4291

const isOwnNetwork = (peer: string): boolean => {
  const address = peer.replace(/^::ffff:(?=\d+\.)/i, "").split("%")[0] ?? "";
  return ownNetworks.check(address, isIPv6(address) ? "ipv6" : "ipv4");
};

/**
 * What `x-forwarded-for` may say: the header as it came where the connection comes from our own network, as a proxy's does,
 * and nothing but the connection's own address where a stranger connects directly.
 *
 * @param peer   the other end of the connection; undefined on a Unix socket, which only this machine reaches
 * @param header as it came
 */
export const forwardedFor = (peer: string | undefined, header: string | undefined): string | undefined =>
  peer === undefined || isOwnNetwork(peer) ? header : peer;

/** Puts the header of a request right, before any handler reads it. */
export function settleForwardedFor({ headers, socket }: IncomingMessage): void {
  const settled = forwardedFor(socket.remoteAddress, headers[HEADER] as string | undefined); // Node joins several into one
  if (settled !== undefined) headers[HEADER] = settled;
}
