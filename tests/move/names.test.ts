import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageVariable, labelOf, oneLine, uniqueLabels } from "@/lib/move/names";
import { nastyName } from "./support";

describe("A label", () => {
  const cases = [
    { text: "api", label: "api" },
    { text: "Order worker (EU)", label: "order-worker-eu" },
    { text: "Ünïcode Café", label: "unicode-cafe" },
    { text: "3scale", label: "s-3scale" },
    { text: "__proto__", label: "proto" },
    { text: "日本語", label: "service" },
    { text: "../../etc/passwd", label: "etc-passwd" },
    // 28 characters, and none of them a hyphen at the end
    { text: "abcdefghijklmnopqrstuvwxyz0-123", label: "abcdefghijklmnopqrstuvwxyz0" },
  ];
  for (const { text, label } of cases)
    test(`of “${text}” is ${label}`, () => expect(labelOf(text, "service")).toBe(label));
});

describe("Labels of several names", () => {
  test("are told apart by a number, names of our own included", () => {
    expect(uniqueLabels(["api", "API", "api-2", "a p i", "proxy"], "service")).toEqual([
      "api",
      "api-2",
      "api-2-2",
      "a-p-i",
      "proxy-2",
    ]);
  });

  test("are valid everywhere, one for each name and no two alike, and so are the variables made of them", () => {
    fc.assert(
      fc.property(fc.array(nastyName, { maxLength: 60 }), (names) => {
        const labels = uniqueLabels(names, "service");
        expect(labels).toHaveLength(names.length);
        expect(new Set(labels).size).toBe(labels.length);
        for (const label of labels) expect(label).toMatch(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,27}$/);
        const variables = labels.map(imageVariable);
        expect(new Set(variables).size).toBe(variables.length);
        for (const variable of variables) expect(variable).toMatch(/^[A-Z][A-Z0-9_]*$/);
      }),
    );
  });

  test("are found for ten thousand equal names in no time", () => {
    const before = performance.now();
    expect(
      new Set(
        uniqueLabels(
          Array.from({ length: 10_000 }, () => "api"),
          "service",
        ),
      ).size,
    ).toBe(10_000);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

test("A person's text becomes one line without what steers a reader", () => {
  expect(oneLine("  Move\r\n to\u2028K8s \u202Enow\u0000 ")).toBe("Move to K8s now");
});
