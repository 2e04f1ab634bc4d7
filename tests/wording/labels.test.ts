import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { platforms } from "@/lib/planner/platforms/index";
import { priceBooks } from "@/lib/planner/price-books/index";
import { platformIds } from "@/lib/planner/scenario/choices";
import * as labels from "@/lib/wording/labels";
import { rateLabels } from "@/lib/wording/rate-labels";

/** Every exported map of labels, by its name. */
const maps = Object.entries(labels).filter(([name]) => name.endsWith("Labels")) as [
  string,
  Record<string, labels.Label>, // by its name; the maps are typed one by one where they stand
][];

describe("labels", () => {
  test("exist for every group of ids", () => expect(maps.length).toBeGreaterThanOrEqual(20));

  for (const [name, map] of maps) {
    test(`${name} are short, distinct and free of ids`, () => {
      const texts = Object.values(map).map(({ label }) => label);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text.trim()).not.toBe("");
        expect(text.length).toBeLessThanOrEqual(45);
        expect(text).not.toMatch(/\b[RC]\d\d\b/);
      }
    });

    test(`${name} explain themselves in whole sentences`, () => {
      for (const { sentence } of Object.values(map)) if (sentence) expect(sentence).toMatch(/^[A-Z“].*\.$/s);
    });
  }

  test("name every platform as the platform names itself", () => {
    expect(platforms.map(({ id }) => id)).toEqual([...platformIds]);
    for (const { id, name } of platforms) expect(labels.platformLabels).toHaveProperty([id, "label"], name);
  });

  test("name every gate that the planner puts up", () => {
    const source = ["gates.ts", ...platformIds.map((id) => `platforms/${id}.ts`)]
      .map((file) => readFileSync(path.join(import.meta.dirname, "../../lib/planner", file), "utf8"))
      .join("");
    const gates = [...source.matchAll(/gate: "([a-z-]+)"/g)].map(([, gate = ""]) => gate);
    expect(gates.length).toBeGreaterThan(5);
    expect(gates.filter((gate) => !Object.hasOwn(labels.gateLabels, gate))).toEqual([]);
  });

  test("turn a gate without words into plain letters", () => {
    expect(labels.gateLabel("does-not-fit")).toBe("The workload does not fit");
    expect(labels.gateLabel("brand-new")).toBe("Brand new");
  });
});

describe("rate labels", () => {
  for (const book of priceBooks) {
    test(`name every rate of ${book.id}`, () => {
      expect(Object.keys(book.rates).filter((key) => !Object.hasOwn(rateLabels, key))).toEqual([]);
    });
  }

  test("name no rate that no book has", () => {
    const known = new Set(priceBooks.flatMap((book) => Object.keys(book.rates)));
    expect(Object.keys(rateLabels).filter((key) => !known.has(key))).toEqual([]);
  });
});
