import { describe, expect, test } from "vitest";
import { platforms } from "@/lib/planner/platforms";
import { priceBooks } from "@/lib/planner/price-books";
import { rules } from "@/lib/planner/rules";

describe("texts that a reader sees", () => {
  for (const [what, texts] of Object.entries({ priceBooks, platforms, rules }))
    test(`write a percentage without a space: ${what}`, () =>
      expect(JSON.stringify(texts).match(/.{0,40}\d\s%.{0,20}/g)).toBeNull());
});
