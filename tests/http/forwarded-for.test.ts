import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientAddress } from "@/lib/api/client-address";
import { onEachRequest } from "@/lib/http/each-request";
import { forwardedFor, settleForwardedFor } from "@/lib/http/forwarded-for";

const FORGED = "6.6.6.6";

describe("forwardedFor", () => {
  for (const peer of [
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.9",
    "169.254.1.1",
    "100.127.0.1",
    "::1",
    "::ffff:10.0.0.7",
    "fd00:1::2",
    "fe80::1%eth0",
    undefined,
  ])
    test(`believes a proxy on our own network: ${peer ?? "a Unix socket"}`, () => {
      expect(forwardedFor(peer, `${FORGED}, 203.0.113.7`)).toBe(`${FORGED}, 203.0.113.7`);
      expect(forwardedFor(peer, undefined)).toBeUndefined();
    });

  for (const peer of [
    "203.0.113.7",
    "172.32.0.1",
    "100.128.0.1",
    "11.0.0.1",
    "::ffff:203.0.113.7",
    "2001:db8::1",
    "::2",
  ])
    test(`believes nothing a stranger writes: ${peer}`, () => {
      expect(forwardedFor(peer, FORGED)).toBe(peer);
      expect(forwardedFor(peer, undefined)).toBe(peer);
    });
});

describe("a server", () => {
  let server: Server;
  let peer = "";
  const counted = async (header?: string): Promise<string> => {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const headers: Record<string, string> = header === undefined ? {} : { "x-forwarded-for": header };
    return (await fetch(`http://127.0.0.1:${port}/`, { headers: { ...headers, connection: "close" } })).text();
  };

  beforeAll(async () => {
    onEachRequest(({ request }) => settleForwardedFor(request));
    server = createServer(({ headers }, response) => {
      response.end(clientAddress(new Headers({ "x-forwarded-for": String(headers["x-forwarded-for"] ?? "") })));
    });
    server.on("connection", (socket) => Object.defineProperty(socket, "remoteAddress", { value: peer }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("counts a stranger by the connection, whatever the header says", async () => {
    peer = "203.0.113.7";
    expect(await counted(FORGED)).toBe("203.0.113.7");
    expect(await counted(`${FORGED}, 7.7.7.7`)).toBe("203.0.113.7");
    expect(await counted()).toBe("203.0.113.7");
  });

  test("counts a client of our proxy by the entry the proxy added, the last", async () => {
    peer = "10.0.0.2";
    expect(await counted(`${FORGED}, 198.51.100.4`)).toBe("198.51.100.4");
  });
});
