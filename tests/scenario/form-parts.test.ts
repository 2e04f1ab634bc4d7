import { describe, expect, test } from "vitest";
import { withTeam } from "@/components/scenario/assumed";
import { allowedInWords, formatAllowed } from "@/components/scenario/downtime";
import { phrasesOf, scenarioInOneLine } from "@/components/scenario/phrases";
import type { OwnPrices } from "@/components/scenario/place";
import { moveShare, shareOf, textsOfPriorities } from "@/components/scenario/priority-shares";
import { steppedNumber } from "@/components/scenario/stepped-number";
import { addedRow, modeOf, rowsOf, textsForMode } from "@/components/scenario/workload-mode";
import { parseNumber } from "@/lib/link/numbers";
import { exampleTexts } from "@/lib/samples";

describe("allowed downtime", () => {
  // 730 h × 60 = 43,800 minutes a month: 0.1 % of it is 43.8 minutes, 0.5 % is 3.65 h
  test("is said in the unit one would use", () => {
    expect(allowedInWords(99.9)).toBe("44 minutes");
    expect(allowedInWords(99.5)).toBe("3.7 hours");
    expect(allowedInWords(99.999)).toBe("26 seconds");
    expect(formatAllowed(99)).toBe("7.3 h");
    expect(formatAllowed(99.99)).toBe("4 min");
  });
});

describe("phrases", () => {
  test("put the essentials into one line", () => {
    expect(scenarioInOneLine({ fields: exampleTexts, assumptions: {} })).toBe(
      "5 engineers · no Kubernetes experience · $400 a month · 99.5%",
    );
  });

  test("tell what is stated from what is assumed, and pass over what is faulty", () => {
    const fields = { "team.engineers": "1", "team.onCall": "none", "team.hourlyRateUsd": "much" };
    expect(
      phrasesOf(["team.engineers", "team.onCall", "team.deployingTeams", "team.hourlyRateUsd"], {
        fields,
        assumptions: {},
      }),
    ).toEqual([
      { text: "1 engineer", isAssumed: false },
      { text: "nobody on call", isAssumed: false },
      { text: "1 deploying team", isAssumed: true },
    ]);
  });
});

describe("what is assumed of an hour's work", () => {
  const prices: OwnPrices = { bookFrom: (published) => published, assumptions: { hourlyRateUsd: 150 } };
  const told = (assumptions: Readonly<Record<string, number>>, own: OwnPrices | null, fields = {}) =>
    phrasesOf(["team.hourlyRateUsd"], withTeam({ fields, assumptions }, own));
  test("is the default, the team's rate over it, the scenario's own over both; a stated one is nobody's assumption", () => {
    expect(told({}, null)).toEqual([{ text: "$100 an hour", isAssumed: true }]);
    expect(told({}, prices)).toEqual([{ text: "$150 an hour", isAssumed: true }]);
    expect(told({ hourlyRateUsd: 80 }, prices)).toEqual([{ text: "$80 an hour", isAssumed: true }]);
    expect(told({}, prices, { "team.hourlyRateUsd": "100" })).toEqual([{ text: "$100 an hour", isAssumed: false }]);
  });
});

describe("priorities", () => {
  test("are linked: what one gains the others lose in proportion", () => {
    const shares = shareOf({ "priorities.cost": "2" }); // 2 : 1 : 1
    expect(shares).toEqual({ cost: 0.5, operations: 0.25, control: 0.25 });
    const moved = moveShare(shares, "cost", 0.8);
    expect([moved.operations, moved.control].map((share) => share.toFixed(6))).toEqual(["0.100000", "0.100000"]);
    const all = moveShare(shares, "cost", 1);
    expect(all).toEqual({ cost: 1, operations: 0, control: 0 });
    expect(moveShare(all, "cost", 0.5)).toEqual({ cost: 0.5, operations: 0.25, control: 0.25 });
  });

  test("come back as texts with a sum of three", () => {
    expect(textsOfPriorities({ cost: 50, operations: 25, control: 25 })).toEqual({
      "priorities.cost": "1.5",
      "priorities.operations": "0.75",
      "priorities.control": "0.75",
    });
  });
});

describe("steppedNumber", () => {
  const key = { key: "ArrowUp", shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  test("moves by the step without binary dust, and stops at the ends", () => {
    expect(steppedNumber(key, { value: 0.1, min: 0, max: 64, step: 0.2 })).toBe(0.3);
    expect(steppedNumber({ ...key, key: "ArrowDown" }, { value: 1, min: 1, max: 9, step: 1 })).toBe(1);
    expect(steppedNumber({ ...key, shiftKey: true }, { value: null, min: 0, max: 9_000, step: 50 })).toBe(500);
    expect(steppedNumber({ ...key, key: "a" }, { value: 1, min: 1, max: 9, step: 1 })).toBeNull();
  });
});

describe("the workload's modes", () => {
  test("a list starts from what was said about services of one size", () => {
    const items = textsForMode("items", { "workload.services": "2", availabilityTargetPercent: "99.9" })[
      "workload.items"
    ];
    expect(items).toBe("service 1~2~0.25~0.5;service 2~2~0.25~0.5");
    expect(modeOf({ "workload.items": items ?? "" })).toBe("items");
  });

  test("very many services become one row that needs as much", () => {
    expect(textsForMode("items", { "workload.services": "300" })["workload.items"]).toBe("300 services~300~0.25~0.5");
  });

  test("a new row has the shape of the last and a name of its own", () => {
    const rows = rowsOf({ "workload.items": "api~3~1~2;service 3~1~1~1" });
    expect(addedRow(rows)).toMatchObject({ name: "service 4", replicas: "1", cpu: "1" });
  });
});

describe("parseNumber", () => {
  const cases: [string, number | null][] = [
    ["1,000", 1_000],
    ["12 500.5", 12_500.5],
    ["0,25", 0.25],
    ["$40", 40],
    ["99.5 %", 99.5],
    ["\u22125", -5],
    ["-0", 0],
    ["1e3", 1_000],
    ["", null],
    ["5 people", null],
    ["0x10", null],
    ["Infinity", null],
    ["1,00", 1],
    ["1,2,3", null],
  ];
  for (const [text, value] of cases) test(`reads “${text}”`, () => expect(parseNumber(text)).toBe(value));
});
