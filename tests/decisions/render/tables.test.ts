import { describe, expect, test } from "vitest";
import { documentOf } from "@/lib/decisions/document";
import { renderBillCsv, renderLedgerCsv } from "@/lib/decisions/render/csv";
import { renderFocusCsv } from "@/lib/decisions/render/focus";
import { renderXlsx } from "@/lib/decisions/render/xlsx";
import type { RecordWords } from "@/lib/decisions/words";
import { documentNamed, documents, recordOf, sealedOf } from "../support";
import { readCsv, readSheets } from "./read";

const sum = (values: readonly number[]): number =>
  values.reduce((cents, value) => cents + Math.round(value * 100), 0) / 100;

/** Every way in which a name can begin a formula somewhere. */
const formulas = [
  "=cmd|' /C calc'!A0",
  "@SUM(A1:A9)",
  "+1+1",
  "-2+3",
  "\t=1",
  "＝1",
  '=HYPERLINK("https://x.example")',
];

describe("bills and ledgers as CSV", () => {
  for (const [name, doc] of documents) {
    test(`the lines of each bill of ${name} add up to its total, in another reader’s eyes`, () => {
      const rows = readCsv(renderBillCsv(doc));
      const priced = doc.evaluation.platforms.filter(({ monthly }) => monthly !== null);
      for (const { name: platform, monthly } of priced) {
        const own = rows.filter((row) => row.platform === platform);
        const amounts = own.filter((row) => row.row === "line").map((row) => Number(row["amount (USD)"]));
        expect(sum(amounts)).toBe(monthly?.infrastructureUsd);
        expect(Number(own.find((row) => row.row === "total")?.["amount (USD)"])).toBe(monthly?.infrastructureUsd);
      }
      expect(rows.every((row) => row.sha256 === doc.hash && row["prices as of"] === doc.pricesAsOf)).toBe(true);
      expect(rows.filter((row) => row.row === "not included").map((row) => row.item)).toEqual([
        ...new Set(doc.notIncluded),
      ]);
    });

    test(`the hours of ${name} are those of the evaluation`, () => {
      const rows = readCsv(renderLedgerCsv(doc)).filter(
        (row) => row.platform === doc.chosen.name && row.row === "line",
      );
      expect(rows.map((row) => [Number(row["low (h)"]), Number(row["mean (h)"]), Number(row["cost (USD)"])])).toEqual(
        doc.chosen.labour.lines.map(({ low, mean, amountUsd }) => [low, mean, amountUsd]),
      );
    });
  }
});

describe("the bill in FOCUS columns", () => {
  test("carries the amounts of the chosen platform, and a credit as one", () => {
    const doc = documentNamed("gpu-start-up");
    const rows = readCsv(renderFocusCsv(doc));
    expect(sum(rows.map((row) => Number(row.BilledCost)))).toBe(doc.chosen.monthly?.infrastructureUsd);
    expect(rows.filter((row) => row.ChargeCategory === "Credit").map((row) => row.BilledCost)).toEqual(["-73"]);
    expect(new Set(rows.map((row) => row.ServiceProviderName))).toEqual(new Set(["Google"]));
    expect(new Set(rows.map((row) => row.x_BerthSha256))).toEqual(new Set([doc.hash]));
    for (const row of rows.filter((one) => one.ChargeCategory === "Usage"))
      expect(Number(row.ListUnitPrice) * Number(row.PricingQuantity)).toBeCloseTo(Number(row.ListCost), 1);
  });

  test("puts its own columns behind those of FOCUS, under the prefix that FOCUS asks for", () => {
    const [row = {}] = readCsv(renderFocusCsv(documentNamed("agency")));
    const columns = Object.keys(row);
    const own = columns.filter((column) => column.startsWith("x_"));
    expect(columns.slice(-own.length)).toEqual(own);
    expect(columns.slice(0, -own.length)).toEqual(columns.slice(0, -own.length).toSorted());
  });

  test("says whose machines a bill on the team’s own cloud is for", () => {
    const [row] = readCsv(renderFocusCsv(documentNamed("five-person-saas")));
    expect(row?.ServiceProviderName).toBe("DigitalOcean");
  });

  test("leaves list prices and the pricing category open where a commitment changes what a line costs", () => {
    const sealed = sealedOf({
      team: { engineers: 5, kubernetesExperience: "operating" },
      cloud: { primary: "aws" },
      purchase: { commitment: "one-year" },
    });
    const rows = readCsv(renderFocusCsv(documentOf(recordOf(sealed, { platform: "eks" }))));
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.flatMap((row) => [row.ListCost, row.ListUnitPrice, row.PricingCategory]))).toEqual(
      new Set([""]),
    );
  });
});

const sheetsOf = async (doc: (typeof documents)[number][1]) => {
  const sheets = await readSheets(Buffer.from(await renderXlsx(doc)));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
};

describe("the workbook", () => {
  for (const [name, doc] of documents) {
    test(`has the figures of ${name} as numbers, and totals with their values`, async () => {
      const sheets = await sheetsOf(doc);
      expect(Object.keys(sheets)).toEqual([
        "Summary",
        "Options",
        "Bill",
        "Labour",
        "Twelve months",
        "Assumptions",
        "Basis and not included",
      ]);
      const [, ...options] = sheets.Options ?? [];
      expect(options.map((row) => [row[0], row[4]])).toEqual(
        doc.options.map(({ platform }) => [platform.name, platform.yearOne?.totalUsd ?? null]),
      );
      const bill = (sheets.Bill ?? []).filter((row) => row[0] === doc.chosen.name);
      const amounts = bill.slice(0, -1).map((row) => Number(row[6]));
      if (doc.chosen.monthly !== null) expect(sum(amounts)).toBe(doc.chosen.monthly.infrastructureUsd);
      expect(bill.at(-1)?.[6] ?? null).toBe(doc.chosen.monthly?.infrastructureUsd ?? null);
      const months = (sheets["Twelve months"] ?? []).filter((row) => row[0] === doc.chosen.name).slice(0, 12);
      expect(months.map((row) => row[6])).toEqual(doc.chosen.yearOne?.months.map((month) => month.cumulativeUsd) ?? []);
      const basis = (sheets["Basis and not included"] ?? []).map((row) => row.join(": "));
      expect(basis).toContain(`SHA-256 of the numbers: ${doc.hash}`);
      expect(basis).toContain("Prices as of: 28 October 2026");
      expect(basis.filter((line) => line.startsWith("Not included: "))).toHaveLength(new Set(doc.notIncluded).size);
    });
  }

  test("adds with formulas that come to the values beside them, and keeps its headings in sight", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    for (const [, doc] of documents) {
      const files = unzipSync(await renderXlsx(doc));
      for (const number of [1, 2, 3, 4, 5, 6, 7]) {
        const xml = strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
        expect(xml).toContain('ySplit="1"');
        expect(xml).toContain('state="frozen"');
        const values = new Map(
          [...xml.matchAll(/<c r="([A-Z]+\d+)"(?![^>]*t="s")[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)].map(
            ([, at = "", value]) => [at, Number(value)],
          ),
        );
        const formulas = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)];
        for (const [, at = "", formula = ""] of formulas) {
          const range = /^SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula);
          const cells = range
            ? [...values].filter(([cell]) => {
                const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
                return (
                  column >= (range[1] ?? "") &&
                  column <= (range[3] ?? "") &&
                  Number(row) >= Number(range[2]) &&
                  Number(row) <= Number(range[4])
                );
              })
            : formula.split("+").map((cell) => [cell, values.get(cell) ?? Number.NaN] as const);
          const total = formula === "0" ? 0 : cells.reduce((all, [, value]) => all + value, 0);
          // Means of hours are rounded line by line.
          expect(Math.abs(total - (values.get(at) ?? Number.NaN)), `${number} ${at} ${formula}`).toBeLessThan(0.011);
        }
        if (number >= 3 && number <= 5) expect(formulas.length).toBeGreaterThan(10);
      }
    }
  });

  test("gives the same bytes for the same record", async () => {
    const doc = documentNamed("agency");
    expect(Buffer.compare(Buffer.from(await renderXlsx(doc)), Buffer.from(await renderXlsx(doc)))).toBe(0);
  });
});

test("no name becomes a formula, in a table or a workbook", async () => {
  for (const name of formulas) {
    const sealed = sealedOf({
      team: { engineers: 5, kubernetesExperience: "none" },
      workload: { items: [{ name: name.trim(), replicas: 1, cpu: 1, memoryGib: 1 }] },
    });
    const base = recordOf(sealed);
    const words: RecordWords = { ...base.words, otherDeciders: [name] };
    const doc = documentOf(recordOf(sealed, { title: name, teamName: name, words }));
    for (const text of [renderBillCsv(doc), renderLedgerCsv(doc), renderFocusCsv(doc)])
      for (const row of readCsv(text))
        for (const cell of Object.values(row))
          if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    const { unzipSync, strFromU8 } = await import("fflate");
    const files = unzipSync(await renderXlsx(doc));
    for (const [path, bytes] of Object.entries(files))
      for (const [, formula = ""] of strFromU8(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g))
        expect(formula, path).toMatch(/^(SUM\([A-Z]\d+:[A-Z]\d+\)|[A-Z]\d+(\+[A-Z]\d+)?|0)$/);
    const sheets = await sheetsOf(doc);
    expect(sheets.Summary?.find(([what]) => what === "Deciders")?.[1]).toBe(name.trim());
  }
});
