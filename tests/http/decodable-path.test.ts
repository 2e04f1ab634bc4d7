import fc from "fast-check";
import { expect, test } from "vitest";
import { withDecodablePath } from "@/lib/http/decodable-path";

test("leaves an address that can be decoded as it is", () => {
  for (const url of ["/", "/t/a%20b?x=%zz", "/s/%C3%A4", "/api/v1/evaluations", "*"])
    expect(withDecodablePath(url)).toBe(url);
});

test("takes one that cannot by its letters", () => {
  expect(withDecodablePath("/api/v1/%zz")).toBe("/api/v1/%25zz");
  expect(withDecodablePath("/s/%ff%20?a=%zz")).toBe("/s/%25ff%2520?a=%zz");
  expect(withDecodablePath("/%")).toBe("/%25");
});

test("always gives a path that can be decoded, and the query as it came", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("%", "2", "f", "F", "/", "?", "c3", "ä") }), (text) => {
      const url = withDecodablePath(`/${text}`);
      const [path = "", ...query] = url.split("?");
      expect(() => decodeURIComponent(path)).not.toThrow();
      expect(query).toEqual(`/${text}`.split("?").slice(1));
    }),
  );
});
