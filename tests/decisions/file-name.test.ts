import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultTitle, formatRecordNumber, recordFileName } from "@/lib/decisions/file-name";

describe("recordFileName", () => {
  const cases = [
    { number: 7, title: "Run on GKE Autopilot", name: "0007-run-on-gke-autopilot" },
    { number: 12_345, title: "Run on DOKS", name: "12345-run-on-doks" },
    { number: 1, title: "Être à Zürich – „ja“?", name: "0001-etre-a-zurich-ja" },
    { number: 2, title: "../../etc/passwd", name: "0002-etc-passwd" },
    { number: 3, title: "港口", name: "0003-decision" },
    { number: 4, title: "  --  ", name: "0004-decision" },
    // 80 letters are kept, and no hyphen is left at the cut: 79 letters and then one.
    { number: 5, title: `${"a".repeat(79)} b`, name: `0005-${"a".repeat(79)}` },
  ];
  for (const { name, ...record } of cases) {
    test(`“${record.title.slice(0, 30)}” is ${name.slice(0, 40)}`, () => expect(recordFileName(record)).toBe(name));
  }

  test("is safe in every file system and in a shell, whatever the title", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (title, number) => {
          expect(recordFileName({ number, title })).toMatch(/^[0-9]{4,10}-[a-z0-9]+(-[a-z0-9]+)*$/);
        },
      ),
    );
  });
});

test("a record's number has four digits, and more when it must", () => {
  expect([1, 42, 9_999, 10_000].map(formatRecordNumber)).toEqual(["0001", "0042", "9999", "10000"]);
});

test("a new record is named for its platform, in one phrase", () => {
  expect(defaultTitle("GKE, zonal")).toBe("Run on GKE (zonal)");
});
