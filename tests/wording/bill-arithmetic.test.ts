import { describe, expect, test } from "vitest";
import type { BillLine } from "@/lib/planner/evaluation";
import { formatAmount, formatQuantity, formatUnitPrice, groupBill, notesOf } from "@/lib/wording/bill-arithmetic";

const line = (category: BillLine["category"], amountUsd: number): BillLine => ({
  category,
  item: "a thing",
  quantity: 1,
  unit: "month",
  unitPriceUsd: amountUsd,
  amountUsd,
  source: "somewhere",
  assumed: false,
});

describe("groupBill", () => {
  test("keeps the order in which categories first appear and adds whole cents", () => {
    const groups = groupBill([line("compute", 0.1), line("storage", 5), line("compute", 0.2)]);
    expect(groups.map(({ category, subtotalUsd }) => [category, subtotalUsd])).toEqual([
      ["compute", 0.3], // and not 0.30000000000000004
      ["storage", 5],
    ]);
  });

  test("has no groups where there are no lines", () => expect(groupBill([])).toEqual([]));
});

describe("notesOf", () => {
  test("sets the doubt apart from the rest", () =>
    expect(notesOf({ note: "first 100 GiB free · unverified: no page found · each zone" })).toEqual({
      doubt: "no page found",
      remarks: ["first 100 GiB free", "each zone"],
    }));

  test("has nothing to say about a line without a note", () =>
    expect(notesOf({})).toEqual({ doubt: null, remarks: [] }));
});

describe("figures of a bill", () => {
  test("are printed to be typed into a calculator", () => {
    expect(formatQuantity(1460.1234)).toBe("1,460.1234");
    expect(formatUnitPrice(0.0000025)).toBe("0.0000025");
    expect(formatUnitPrice(12)).toBe("12.00");
    expect(formatAmount(-74.4)).toBe("−74.40");
  });
});
