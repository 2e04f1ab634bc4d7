import { describe, expect, test } from "vitest";
import { noTeamPrices, type OwnProvider, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { parseTeamPrices } from "@/lib/planner/price-books/team-prices-schema";

const stated = { note: "frame contract", date: "2026-11-01" };
const rate = { key: "aws.egress", region: "us-east", change: { usd: "0.03" }, ...stated };
const machine = {
  cloud: "aws",
  type: "t3.small",
  region: "all",
  purchase: "any",
  change: { percentOff: 10 },
  ...stated,
};
const discount = { cloud: "aws", on: "everything", percentOff: 20, ...stated };
const assumption = { id: "peakFactorSpiky", value: 6, ...stated };
const box = {
  id: "big-box",
  arch: "x86_64",
  vcpus: 4,
  memoryGib: 8,
  diskGib: 0,
  offers: { "us-east": { month: "30" } },
  ...stated,
};
const provider: OwnProvider = {
  id: "private-acme",
  name: "Acme",
  kinds: ["single-host"],
  regions: { "us-east": "yard 1" },
  machines: [{ ...box, arch: "x86_64" }],
  rates: { egress: { usd: "0.02" } },
  promises: {},
  certificates: [],
  onPremises: true,
  ...stated,
};

/** Lists of any content: what is refused is not of the type. */
const faultsOf = (own: Partial<Record<keyof TeamPrices, unknown>>): string[] => {
  const parsed = parseTeamPrices({ ...noTeamPrices, ...own });
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
};

describe("parseTeamPrices", () => {
  test("accepts every kind of entry as it is, and nothing at all", () => {
    const full = {
      rates: [rate],
      machines: [machine],
      discounts: [discount],
      assumptions: [assumption, { ...assumption, id: "labour.doks.setup", value: { low: 1, likely: 2, high: 3 } }],
      ownMachines: [{ ...box, cloud: "hetzner" }],
      providers: [provider],
    };
    expect(parseTeamPrices(full)).toEqual({ ok: true, value: full });
    expect(parseTeamPrices(noTeamPrices)).toEqual({ ok: true, value: noTeamPrices });
  });

  test.each([
    ["nothing", undefined],
    ["a text", "prices"],
    ["a list", []],
    ["half of it", { rates: [] }],
    ["a strange key", { ...noTeamPrices, secrets: [] }],
  ])("refuses %s", (_name, input) => expect(parseTeamPrices(input).ok).toBe(false));

  const faulty: readonly [name: string, own: Partial<Record<keyof TeamPrices, unknown>>, path: string][] = [
    ["a figure that is no decimal", { rates: [{ ...rate, change: { usd: "1e-3" } }] }, "rates.0.change"],
    ["a negative figure", { rates: [{ ...rate, change: { usd: "-1" } }] }, "rates.0.change"],
    ["more than all off", { rates: [{ ...rate, change: { percentOff: 100.01 } }] }, "rates.0.change"],
    ["a third decimal of a percent", { discounts: [{ ...discount, percentOff: 12.345 }] }, "discounts.0.percentOff"],
    [
      "something for nothing without a reason",
      { rates: [{ ...rate, change: { usd: "0" }, note: "" }] },
      "rates.0.note",
    ],
    ["all off machines", { discounts: [{ ...discount, percentOff: 100 }] }, "discounts.0.percentOff"],
    ["a machine for nothing", { machines: [{ ...machine, change: { usd: "0" } }] }, "machines.0.change"],
    ["one figure for every way of buying", { machines: [{ ...machine, change: { usd: "9" } }] }, "machines.0.purchase"],
    ["the 29th of February of 2027", { rates: [{ ...rate, date: "2027-02-29" }] }, "rates.0.date"],
    ["a date in words", { rates: [{ ...rate, date: "today" }] }, "rates.0.date"],
    ["a note of two lines", { rates: [{ ...rate, note: "a\nb" }] }, "rates.0.note"],
    ["a note without end", { rates: [{ ...rate, note: "a".repeat(301) }] }, "rates.0.note"],
    ["an assumption out of range", { assumptions: [{ ...assumption, value: 0.5 }] }, "assumptions.0.value"],
    ["an assumption nobody knows", { assumptions: [{ ...assumption, id: "luck" }] }, "assumptions.0.value"],
    [
      "hours that do not ascend",
      { assumptions: [{ ...assumption, id: "labour.doks.setup", value: { low: 3, likely: 2, high: 1 } }] },
      "assumptions.0.value",
    ],
    ["a machine sold nowhere", { ownMachines: [{ ...box, cloud: "aws", offers: {} }] }, "ownMachines.0.offers"],
    [
      "a machine of a platform without machines",
      { ownMachines: [{ ...box, cloud: "railway" }] },
      "ownMachines.0.cloud",
    ],
    ["a provider without machines", { providers: [{ ...provider, machines: [] }] }, "providers.0.machines"],
    ["a provider nowhere", { providers: [{ ...provider, regions: {} }] }, "providers.0.regions"],
    ["a provider that runs nothing", { providers: [{ ...provider, kinds: [] }] }, "providers.0.kinds"],
    ["a provider under a published name", { providers: [{ ...provider, id: "aws" }] }, "providers.0.id"],
    [
      "a price of nothing",
      { providers: [{ ...provider, rates: { egress: { usd: "0" } } }] },
      "providers.0.rates.egress",
    ],
    [
      "free without a reason",
      { providers: [{ ...provider, rates: { egress: { free: "" } } }] },
      "providers.0.rates.egress",
    ],
  ];
  for (const [name, own, path] of faulty)
    test(`refuses ${name}, at ${path}`, () => {
      const paths = faultsOf(own);
      expect(paths.some((found) => found === path || found.startsWith(`${path}.`))).toBe(true);
    });

  test("accepts the 29th of February where there is one", () =>
    expect(faultsOf({ rates: [{ ...rate, date: "2028-02-29" }] })).toEqual([]));

  test("refuses two entries about one thing, at the second", () => {
    expect(faultsOf({ rates: [rate, { ...rate, change: { usd: "0.04" } }] })).toEqual(["rates.1.key"]);
    expect(faultsOf({ rates: [rate, { ...rate, region: "all" }] })).toEqual([]);
    expect(faultsOf({ discounts: [{ ...discount, on: "machines" }, discount] })).toEqual(["discounts.1.on"]);
    expect(
      faultsOf({
        discounts: [
          { ...discount, on: "machines" },
          { ...discount, on: "services" },
        ],
      }),
    ).toEqual([]);
    expect(faultsOf({ providers: [provider, { ...provider, name: "Other" }] })).toEqual(["providers.1.name"]);
  });

  test("refuses more entries than a revision may hold", () => {
    const many = Array.from({ length: 301 }, (_, index) => ({ ...rate, key: `aws.rate-${index}` }));
    expect(faultsOf({ rates: many })).toEqual(["rates"]);
    expect(faultsOf({ rates: many.slice(1) })).toEqual([]);
  });
});

describe("faults in words", () => {
  const messageOf = (own: Partial<Record<keyof TeamPrices, unknown>>): string | undefined => {
    const parsed = parseTeamPrices({ ...noTeamPrices, ...own });
    return parsed.ok ? undefined : parsed.error[0]?.message;
  };
  const cases: readonly [name: string, own: Partial<Record<keyof TeamPrices, unknown>>, message: string][] = [
    ["a share out of range", { rates: [{ ...rate, change: { percentOff: 140 } }] }, "Must be from 0 to 100."],
    ["a share that is no number", { rates: [{ ...rate, change: { percentOff: Number.NaN } }] }, "Must be a number."],
    [
      "a figure in words",
      { rates: [{ ...rate, change: { usd: "three cents" } }] },
      "Must be a figure in USD, like 0.0416.",
    ],
    [
      "a change that is neither",
      { rates: [{ ...rate, change: {} }] },
      "Must be a share off in percent, or a figure in USD.",
    ],
    ["a discount out of range", { discounts: [{ ...discount, percentOff: 120 }] }, "Must be from 0 to 99.99."],
    ["an empty name", { providers: [{ ...provider, name: "" }] }, "This field is required."],
    [
      "a size that is no number",
      { providers: [{ ...provider, machines: [{ ...box, vcpus: Number.NaN }] }] },
      "Must be a number.",
    ],
    [
      "free without a reason",
      { providers: [{ ...provider, rates: { egress: { free: "" } } }] },
      "This field is required.",
    ],
    ["a strange key", { rates: [{ ...rate, colour: "red" }] }, "This field is not known."],
  ];
  for (const [name, own, message] of cases)
    test(`${name} says what to put right`, () => expect(messageOf(own)).toBe(message));
});
