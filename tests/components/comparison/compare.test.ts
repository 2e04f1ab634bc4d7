import { describe, expect, test } from "vitest";
import { bill, labour, overview } from "@/components/comparison/compare-cost";
import { capabilities, gates, responsibilities, rules } from "@/components/comparison/compare-nature";
import { type Compared, differs, figureRow, wordRow } from "@/components/comparison/compare-rows";
import { formatUsdCents } from "@/lib/format/money";
import { platforms } from "@/lib/planner/platforms/index";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { evaluateExample } from "@/tests/wording/example-evaluation";

const evaluation = evaluateExample();
const compare = (...ids: PlatformId[]): readonly Compared[] =>
  ids.flatMap((id) => {
    const platform = evaluation.platforms.find((each) => each.id === id);
    const facts = platforms.find((each) => each.id === id);
    return platform && facts ? [{ platform, facts }] : [];
  });

describe("rows of a comparison", () => {
  const format = { value: String, difference: (value: number) => `${value > 0 ? "+" : ""}${value}` };

  test("measure every figure against the first platform's", () =>
    expect(figureRow({ id: "a", label: "A" }, [10, 12, null], format).cells).toEqual([
      { text: "10", difference: undefined },
      { text: "12", difference: "+2" },
      { text: "–", difference: undefined },
    ]));
  test("differ when any cell does", () => {
    expect(differs(wordRow({ id: "a", label: "A" }, ["yes", "yes", "no"]))).toBe(true);
    expect(differs(wordRow({ id: "a", label: "A" }, ["yes", "yes"]))).toBe(false);
  });
});

describe("two platforms side by side", () => {
  const pair = compare("compose", "doks");

  test("a platform beside itself differs in nothing", () => {
    for (const group of [overview, bill, labour, responsibilities, capabilities, gates, rules])
      expect(group(compare("doks", "doks")).rows.filter(differs)).toEqual([]);
  });

  test("show bills whose categories add up to their totals", () => {
    const [total, ...categories] = bill(pair).rows;
    const dollars = (text: string | undefined) => Number((text ?? "").replace(/[$,]/g, "").replace("–", "0"));
    for (const index of [0, 1]) {
      const sum = categories.reduce((cents, row) => cents + Math.round(dollars(row.cells[index]?.text) * 100), 0);
      expect(sum).toBe(Math.round(dollars(total?.cells[index]?.text) * 100));
    }
    expect(total?.cells[1]?.text).toBe(formatUsdCents(pair[1]?.platform.monthly?.infrastructureUsd ?? -1));
  });

  test("name who fails a hard constraint, and how it would pass", () => {
    const [row] = gates(compare("compose", "docker-desktop")).rows;
    expect(row?.cells.map(({ text }) => text)).toEqual(["Passes", "Fails"]);
    expect(row?.cells[1]?.details?.[0]).toContain("Back in: ");
  });

  test("put the rules first that tell them apart most", () => {
    const spreads = rules(pair).rows.map(({ cells }) => {
      const points = cells.map(({ text }) => Number(text.replace("−", "-").replace("–", "0")));
      return Math.max(...points) - Math.min(...points);
    });
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });
});
