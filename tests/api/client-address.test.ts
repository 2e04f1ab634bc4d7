import { describe, expect, test } from "vitest";
import { clientAddress } from "@/lib/api/client-address";

describe("clientAddress", () => {
  for (const { header, client, why } of [
    { header: "203.0.113.7", client: "203.0.113.7", why: "the socket's address, as Next writes it" },
    { header: "6.6.6.6, 203.0.113.7", client: "203.0.113.7", why: "the entry of our own proxy, the last" },
    { header: "::ffff:203.0.113.7", client: "203.0.113.7", why: "IPv4 on a socket for both" },
    { header: "203.0.113.7:51812", client: "203.0.113.7", why: "a proxy that appends the port" },
    { header: "[2001:db8:1:2::9]:443", client: "2001:db8:1:2::/64", why: "IPv6 with a port" },
    { header: "2001:db8:1:2:aaaa:bbbb:cccc:dddd", client: "2001:db8:1:2::/64", why: "one network" },
    { header: "2001:0DB8:1:2::1", client: "2001:db8:1:2::/64", why: "the same network, written otherwise" },
    { header: "2001:db8::1", client: "2001:db8:0:0::/64", why: "zeros left out" },
    { header: "fe80::1%eth0", client: "fe80:0:0:0::/64", why: "a zone" },
    { header: "::1", client: "0:0:0:0::/64", why: "this machine" },
    { header: "not an address", client: "unknown", why: "no address" },
    { header: "203.0.113.7,", client: "unknown", why: "an empty last entry" },
    { header: "x".repeat(20_000), client: "unknown", why: "nothing worth remembering" },
  ]) {
    test(`${why}: ${header.slice(0, 40)}`, () =>
      expect(clientAddress(new Headers({ "x-forwarded-for": header }))).toBe(client));
  }

  test("counts those without an address together", () => expect(clientAddress(new Headers())).toBe("unknown"));
});
