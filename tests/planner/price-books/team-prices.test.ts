import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf } from "@/lib/api/seal";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { priceBooks } from "@/lib/planner/price-books/index";
import { lesson202512 } from "@/lib/planner/price-books/lesson-2025-12";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import { findMachine, findRate } from "@/lib/planner/price-books/rates";
import {
  type CloudMachine,
  noTeamPrices,
  type OwnProvider,
  type TeamPrices,
  teamAssumptions,
} from "@/lib/planner/price-books/team-prices";
import { withTeamPrices } from "@/lib/planner/price-books/with-team-prices";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { anyScenario } from "../scenarios";
import { type Change, evaluated, platformIn } from "../support";

const stated = { note: "frame contract", date: "2026-11-01" };
const prices = (own: Partial<TeamPrices>): TeamPrices => ({ ...noTeamPrices, ...own });
const bookWith = (own: Partial<TeamPrices>) => withTeamPrices(list202610, prices(own));

const lineOf = (evaluation: Evaluation, id: Parameters<typeof platformIn>[1], item: RegExp) => {
  const line = platformIn(evaluation, id).monthly?.lines.find((candidate) => item.test(candidate.item));
  if (line === undefined) throw new Error(`${id} has no line ${item}`);
  return line;
};

const bigBox: CloudMachine = {
  cloud: "digitalocean",
  id: "reserved-box",
  arch: "x86_64",
  vcpus: 4,
  memoryGib: 8,
  diskGib: 160,
  offers: { "us-east": { month: "30", trafficGib: 5_000 } },
  ...stated,
};

const acme: OwnProvider = {
  id: "private-acme",
  name: "Acme Cloud",
  kinds: ["managed-kubernetes", "self-managed-kubernetes", "single-host"],
  regions: { "us-east": "yard 1" },
  machines: [
    {
      id: "m1",
      arch: "x86_64",
      vcpus: 2,
      memoryGib: 4,
      diskGib: 40,
      offers: { "us-east": { month: "15", trafficGib: 100 } },
      ...stated,
    },
  ],
  rates: {
    "control-plane": { usd: "30" },
    "load-balancer": { usd: "10" },
    address: { free: "in the machine's price" },
    volume: { usd: "0.08" },
    egress: { usd: "0.02" },
    snapshot: { notIncluded: "copied to our own storage" },
  },
  promises: { controlPlane: 99.9, machine: 99.5 },
  certificates: ["soc2"],
  onPremises: false,
  ...stated,
};

describe("without team prices", () => {
  for (const book of priceBooks)
    test(`${book.id} stays the very same book, and so do its results`, () => {
      const zero: TeamPrices = prices({
        discounts: [{ cloud: "aws", on: "everything", percentOff: 0, ...stated }],
        rates: [{ key: "aws.egress", region: "all", change: { percentOff: 0 }, ...stated }],
        machines: [
          {
            cloud: "aws",
            type: "t3.small",
            region: "all",
            purchase: "any",
            change: { percentOff: 0 },
            ...stated,
          },
        ],
      });
      expect(withTeamPrices(book, noTeamPrices)).toBe(book);
      expect(withTeamPrices(book, zero)).toBe(book);
      expect(evaluated({}, book).priceBook).not.toHaveProperty("overridden");
      expect(hashOf(evaluated({}, withTeamPrices(book, zero)))).toBe(hashOf(evaluated({}, book)));
    });

  test("overrides of what a book does not have are without effect", () => {
    const strange = prices({
      rates: [{ key: "aws.teleport", region: "all", change: { usd: "1" }, ...stated }],
      machines: [{ cloud: "aws", type: "x99", region: "all", purchase: "on-demand", change: { usd: "1" }, ...stated }],
      discounts: [{ cloud: "fly", on: "everything", percentOff: 50, ...stated }],
    });
    expect(withTeamPrices(lesson202512, strange)).toBe(lesson202512);
  });
});

describe("a figure in place of a rate", () => {
  // 400 GiB above the free 100 × 0.03 = 12.00; the list says 0.09: 36.00
  const own = bookWith({ rates: [{ key: "aws.egress", region: "us-east", change: { usd: "0.03" }, ...stated }] });

  test("is billed, marked, and keeps the free amount", () => {
    const line = lineOf(evaluated({}, own), "eks", /egress/);
    expect(line).toMatchObject({ quantity: 400, unitPriceUsd: 0.03, amountUsd: 12 });
    expect(line.own).toEqual({ publishedUsd: 0.09, percentOff: null, ...stated });
    expect(line.source).toContain("The team's own price");
    expect(lineOf(evaluated(), "eks", /egress/).amountUsd).toBe(36);
  });

  test("holds in the region it is stated for and in no other", () => {
    const there: Change = { region: "eu-central" };
    expect(lineOf(evaluated(there, own), "eks", /egress/).unitPriceUsd).toBe(0.09);
    expect(evaluated(there, own).priceBook).not.toHaveProperty("overridden");
    expect(evaluated({}, own).priceBook.overridden).toEqual([
      {
        what: "rate",
        key: "aws.egress",
        region: "us-east",
        published: "0.09",
        own: "0.03",
        percentOff: null,
        ...stated,
      },
    ]);
  });

  test("leaves the published book as it was", () => {
    const rate = findRate(list202610, "aws.egress", "us-east");
    expect(rate).toMatchObject({ price: "0.09" });
    expect(rate).not.toBe(findRate(own, "aws.egress", "us-east"));
    expect(findRate(own, "aws.egress", "eu-central")).toBe(findRate(list202610, "aws.egress", "eu-central"));
  });

  test("of nothing is free, with the note as its reason", () => {
    const free = bookWith({ rates: [{ key: "digitalocean.lb", region: "all", change: { usd: "0" }, ...stated }] });
    const line = lineOf(evaluated({}, free), "doks", /load balancers/);
    expect(line).toMatchObject({ unitPriceUsd: 0, amountUsd: 0, note: "frame contract" });
    expect(line.own).toMatchObject({ publishedUsd: 12 });
  });
});

describe("a discount", () => {
  // 48 × 0.8 = 38.40 · 12 × 0.8 = 9.60 · 20 × 0.08 = 1.60 · 30 × 0.048 = 1.44: 51.04 in all
  test("of 20 % on everything takes a fifth off every line of the provider", () => {
    const evaluation = evaluated(
      {},
      bookWith({ discounts: [{ cloud: "digitalocean", on: "everything", percentOff: 20, ...stated }] }),
    );
    expect(platformIn(evaluation, "doks").monthly?.infrastructureUsd).toBe(51.04);
    expect(lineOf(evaluation, "doks", /worker/).own).toEqual({ publishedUsd: 48, percentOff: 20, ...stated });
    expect(platformIn(evaluation, "eks").monthly).toEqual(platformIn(evaluated(), "eks").monthly);
    expect(evaluation.priceBook.overridden).toEqual([
      {
        what: "discount",
        key: "digitalocean/everything",
        region: "all",
        published: null,
        own: null,
        percentOff: 20,
        ...stated,
      },
    ]);
  });

  test("on machines leaves services alone, and the other way round", () => {
    const machines = evaluated(
      {},
      bookWith({ discounts: [{ cloud: "digitalocean", on: "machines", percentOff: 50, ...stated }] }),
    );
    expect(lineOf(machines, "doks", /worker/).amountUsd).toBe(24);
    expect(lineOf(machines, "doks", /load balancers/).amountUsd).toBe(12);
    const services = evaluated(
      {},
      bookWith({ discounts: [{ cloud: "digitalocean", on: "services", percentOff: 50, ...stated }] }),
    );
    expect(lineOf(services, "doks", /worker/).amountUsd).toBe(48);
    expect(lineOf(services, "doks", /load balancers/).amountUsd).toBe(6);
  });

  test("gives way to what is said of one figure, even that it stays at list price", () => {
    const evaluation = evaluated(
      {},
      bookWith({
        discounts: [{ cloud: "digitalocean", on: "everything", percentOff: 20, ...stated }],
        rates: [{ key: "digitalocean.lb", region: "all", change: { percentOff: 0 }, ...stated }],
        machines: [
          {
            cloud: "digitalocean",
            type: "s-4vcpu-8gb",
            region: "us-east",
            purchase: "on-demand",
            change: { usd: "33" },
            ...stated,
          },
        ],
      }),
    );
    expect(lineOf(evaluation, "doks", /load balancers/)).toMatchObject({ amountUsd: 12 });
    expect(lineOf(evaluation, "doks", /load balancers/)).not.toHaveProperty("own");
    expect(lineOf(evaluation, "doks", /worker/)).toMatchObject({ amountUsd: 33 });
  });

  test("never makes a credit smaller", () => {
    const book = bookWith({ discounts: [{ cloud: "gcp", on: "everything", percentOff: 50, ...stated }] });
    expect(findRate(book, "gcp.gke.credit", "us-east")).toBe(findRate(list202610, "gcp.gke.credit", "us-east"));
    // Fee 73.00 × 0.5 = 36.50, which the credit of 74.40 covers.
    expect(lineOf(evaluated({}, book), "gke-zonal", /credit/).amountUsd).toBe(-36.5);
  });

  // m6a.large 0.0864 × 730 = 63.072; the fee is 12 % of that, fixed for each type: × 0.9 = 10.8 %, 6.81. Machines × 0.9 = 56.76.
  test("takes its share off the fee of Auto Mode once", () => {
    const book = bookWith({ discounts: [{ cloud: "aws", on: "everything", percentOff: 10, ...stated }] });
    const evaluation = evaluated({}, book);
    expect(lineOf(evaluation, "eks-auto", /worker/).amountUsd).toBe(56.76);
    expect(lineOf(evaluation, "eks-auto", /Auto Mode fee/)).toMatchObject({ quantity: 63.072, amountUsd: 6.81 });
  });

  test("on machines leaves the fee of Auto Mode as it is", () => {
    const book = bookWith({ discounts: [{ cloud: "aws", on: "machines", percentOff: 10, ...stated }] });
    expect(lineOf(evaluated({}, book), "eks-auto", /Auto Mode fee/).amountUsd).toBe(7.57);
  });

  // 646.38 at list price; a fifth off each of its lines leaves 517.10, of which support is 9 %: 46.54, a fifth less than 58.17.
  test("takes its share off a support plan once, by the bill the plan is a share of", () => {
    const book = bookWith({ discounts: [{ cloud: "aws", on: "everything", percentOff: 20, ...stated }] });
    const evaluation = evaluated(
      { downtimeTolerance: "revenue-critical", workload: { egressGibPerMonth: 5_000 } },
      book,
    );
    expect(lineOf(evaluation, "eks", /Support/)).toMatchObject({
      quantity: 517.1,
      unitPriceUsd: 0.09,
      amountUsd: 46.54,
    });
  });

  test("takes its share off every step of a price", () => {
    const published = findRate(list202610, "gcp.egress", "us-east");
    const own = findRate(
      bookWith({ rates: [{ key: "gcp.egress", region: "all", change: { percentOff: 25 }, ...stated }] }),
      "gcp.egress",
      "us-east",
    );
    if (!published || !own || "free" in published || "free" in own) throw new Error("egress costs something");
    const share = (text: string) => Number((Number(text) * 0.75).toFixed(8));
    expect(published.tiers?.length).toBeGreaterThan(0);
    expect(Number(own.price)).toBe(share(published.price));
    expect(own.tiers?.map(({ price }) => Number(price))).toEqual(published.tiers?.map(({ price }) => share(price)));
  });
});

describe("a machine's price", () => {
  test("is changed for one way of buying, or for all", () => {
    const machine = (own: Partial<TeamPrices["machines"][number]>) =>
      findMachine(
        bookWith({
          machines: [
            {
              cloud: "aws",
              type: "t3.small",
              region: "us-east",
              purchase: "any",
              change: { percentOff: 10 },
              ...stated,
              ...own,
            },
          ],
        }),
        "aws",
        "t3.small",
      )?.offers["us-east"];
    const published = findMachine(list202610, "aws", "t3.small")?.offers["us-east"];
    // 15.184 a month on demand, 10 % off
    expect(published?.month).toBe("15.184");
    expect(machine({})).toMatchObject({ month: "13.6656" });
    expect(Number(machine({})?.oneYearMonth)).toBeCloseTo(Number(published?.oneYearMonth) * 0.9, 9);
    const oneYear = machine({ purchase: "one-year", change: { usd: "7.5" } });
    expect(oneYear).toMatchObject({ month: "15.184", oneYearMonth: "7.5", spotMonth: published?.spotMonth });
  });

  test("stated by the team is nobody's unconfirmed one", () => {
    const doubtful = list202610.machines.find(({ offers }) => offers["us-east"]?.unverified !== undefined);
    if (doubtful === undefined) throw new Error("the book has doubts");
    const change = (own: { usd: string } | { percentOff: number }) =>
      findMachine(
        bookWith({
          machines: [
            {
              cloud: doubtful.cloud as "aws", // a book's cloud is a published one
              type: doubtful.id,
              region: "all",
              purchase: "on-demand",
              change: own,
              ...stated,
            },
          ],
        }),
        doubtful.cloud,
        doubtful.id,
      )?.offers["us-east"];
    expect(change({ usd: "50" })).not.toHaveProperty("unverified");
    expect(change({ percentOff: 10 })?.unverified).toBe(doubtful.offers["us-east"]?.unverified);
  });
});

describe("a machine type of the team's own", () => {
  test("is packed like any other and named on the bill", () => {
    const evaluation = evaluated({}, bookWith({ ownMachines: [bigBox] }));
    expect(platformIn(evaluation, "doks").sizing?.machines).toMatchObject([{ type: "reserved-box", count: 1 }]);
    // 63.80 with the published machine of 48; this one costs 30.
    expect(platformIn(evaluation, "doks").monthly?.infrastructureUsd).toBe(45.8);
    expect(lineOf(evaluation, "doks", /worker/).own).toEqual({ publishedUsd: null, percentOff: null, ...stated });
  });

  test("is not sold where it has no price", () => {
    const there: Change = { region: "eu-central" };
    expect(hashOf(evaluated(there, bookWith({ ownMachines: [bigBox] })))).toBe(hashOf(evaluated(there)));
  });
});

describe("a private provider", () => {
  const evaluation = evaluated({}, bookWith({ providers: [acme] }));

  // control plane 30 + 2 × 15 + 10 + 20 × 0.08 + (500 − 200) × 0.02 = 30 + 30 + 10 + 1.60 + 6.00
  test("gives a managed cluster its bill", () =>
    expect(platformIn(evaluation, "private-acme-kubernetes").monthly?.infrastructureUsd).toBe(77.6));

  // server and worker 2 × 15 + 10 + 1.60 + (500 − 200) × 0.02
  test("gives a cluster of one's own its bill, without the control plane's fee", () =>
    expect(platformIn(evaluation, "private-acme-k3s").monthly?.infrastructureUsd).toBe(47.6));

  // one host 15 + 1.60 + (500 − 100) × 0.02, and no load balancer
  test("gives one host its bill", () =>
    expect(platformIn(evaluation, "private-acme-host").monthly?.infrastructureUsd).toBe(24.6));

  test("is compared with the others, and every line says that it is the team's", () => {
    expect(evaluation.platforms).toHaveLength(26);
    for (const line of platformIn(evaluation, "private-acme-kubernetes").monthly?.lines ?? [])
      expect(line.own).toEqual({ publishedUsd: null, percentOff: null, ...stated });
  });

  test("leaves the results of published platforms alone", () => {
    const before = evaluated();
    for (const { id, monthly, points, labour } of before.platforms)
      expect(platformIn(evaluation, id)).toMatchObject({ monthly, points, labour });
  });

  test("names what is paid elsewhere instead of billing it", () => {
    const platform = platformIn(evaluation, "private-acme-host");
    expect(platform.notIncluded).toContain("backups: copied to our own storage");
    expect(platform.monthly?.lines.map(({ category }) => category)).not.toContain("backup");
  });

  test("has no price as long as one that it needs is unknown", () => {
    for (const name of ["control-plane", "load-balancer", "address", "volume", "egress"] as const) {
      const { [name]: _left, ...rates } = acme.rates;
      const without = evaluated({}, bookWith({ providers: [{ ...acme, rates }] }));
      const platform = platformIn(without, "private-acme-kubernetes");
      expect(platform).toMatchObject({ status: "unpriced", monthly: null });
      expect(platform.missingPrices.join()).toContain(`private-acme.${name}`);
    }
  });

  test("has the nearest platform's hours, or the team's own", () => {
    const hoursOf = (own: Evaluation, id: Parameters<typeof platformIn>[1]) =>
      platformIn(own, id).labour.lines.find(({ work }) => work === "operations");
    expect(hoursOf(evaluation, "private-acme-kubernetes")).toMatchObject({
      likely: hoursOf(evaluation, "doks")?.likely,
    });
    const hours = {
      setup: { low: 1, likely: 2, high: 3 },
      operations: { low: 0.5, likely: 1, high: 2 },
    };
    const own = evaluated({}, bookWith({ providers: [{ ...acme, hours }] }));
    expect(hoursOf(own, "private-acme-kubernetes")).toMatchObject(hours.operations);
    // The scenario's assumptions cannot name a platform that no published book has.
    expect(hoursOf(own, "private-acme-kubernetes")).not.toHaveProperty("assumption");
  });

  test("holds the certificates that the team entered and no others", () => {
    const gated = (regime: "soc2" | "pci") =>
      platformIn(evaluated({ compliance: [regime] }, bookWith({ providers: [acme] })), "private-acme-kubernetes").gates;
    expect(gated("soc2")).toEqual([]);
    expect(gated("pci")).toMatchObject([{ gate: "certificate" }]);
  });

  test("is ruled out in a region it does not have", () => {
    const there = evaluated({ region: "eu-central" }, bookWith({ providers: [acme] }));
    expect(platformIn(there, "private-acme-kubernetes").gates).toMatchObject([{ gate: "region" }]);
  });

  test("can be counted on to need machines: a stated number buys the cheapest worker", () => {
    const counted = evaluated({ workload: { machines: 3 } }, bookWith({ providers: [acme] }));
    expect(platformIn(counted, "private-acme-kubernetes").sizing?.machines).toMatchObject([{ type: "m1", count: 3 }]);
  });
});

describe("assumptions of the team", () => {
  test("go under those of the scenario", () => {
    const own = prices({
      assumptions: [
        { id: "peakFactorSpiky", value: 6, ...stated },
        { id: "labour.doks.operations", value: { low: 1, likely: 2, high: 3 }, ...stated },
      ],
    });
    expect(withTeamPrices(list202610, own)).toBe(list202610);
    const parsed = parseAssumptions({ ...teamAssumptions(own), peakFactorSpiky: 8 });
    expect(parsed).toMatchObject({
      ok: true,
      value: { values: { peakFactorSpiky: 8 }, labour: { "labour.doks.operations": { likely: 2 } } },
    });
  });
});

/** Lines are rounded to cents one by one, after the cheapest machines were chosen by unrounded prices. */
const ROUNDING_USD = 0.05;

const infrastructure = (input: ScenarioInput, own: Partial<TeamPrices>) => {
  const parsed = parseScenario(input, defaultAssumptions.values);
  if (!parsed.ok) return null;
  const run = (book: typeof list202610) =>
    evaluate(parsed.value, book, defaultAssumptions).platforms.map(
      ({ id, monthly }) => [id, monthly?.infrastructureUsd ?? null] as const,
    );
  return { before: new Map(run(list202610)), after: run(bookWith(own)) };
};

function expectNoneRaised(input: ScenarioInput, own: Partial<TeamPrices>, except: readonly string[] = []): void {
  const bills = infrastructure(input, own);
  for (const [id, after] of bills?.after ?? []) {
    const before = bills?.before.get(id) ?? null;
    if (except.includes(id)) continue;
    expect(after === null, id).toBe(before === null);
    if (before !== null && after !== null) expect(after, id).toBeLessThanOrEqual(before + ROUNDING_USD);
  }
}

describe("laws over generated scenarios", () => {
  const cloud = fc.constantFrom("aws", "azure", "gcp", "digitalocean", "hetzner", "fly", "railway");
  const percentOff = fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100);

  test("a discount on a provider's machines and services raises no bill", () => {
    fc.assert(
      fc.property(anyScenario, cloud, percentOff, (input, discounted, off) =>
        expectNoneRaised(input, {
          discounts: [{ cloud: discounted, on: "everything", percentOff: off, ...stated }],
        }),
      ),
      { numRuns: 40 },
    );
  });

  test("a discount on one rate raises no bill", () => {
    const keys = Object.keys(list202610.rates).filter((key) => key !== "gcp.gke.credit");
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...keys), percentOff, (input, key, off) =>
        expectNoneRaised(input, { rates: [{ key, region: "all", change: { percentOff: off }, ...stated }] }),
      ),
      { numRuns: 40 },
    );
  });

  test("one more machine type to choose from raises no bill of a managed cluster", () => {
    const machine = fc.record({
      cloud: fc.constantFrom("aws", "azure", "gcp", "digitalocean"),
      // Beyond twenty machines a cluster is built from the largest types only: a new largest one narrows that choice.
      vcpus: fc.integer({ min: 1, max: 8 }),
      memoryGib: fc.integer({ min: 2, max: 128 }),
      month: fc.integer({ min: 1, max: 2_000 }).map(String),
      arch: fc.constantFrom("x86_64", "arm64"),
    });
    // Where servers are bought apart from workers, a cheaper server may include less traffic.
    const elsewhere = ["hetzner-k3s", "hetzner-k3s-ha", "eks-anywhere", "swarm", "compose"];
    fc.assert(
      fc.property(anyScenario, machine, (input, { month, ...size }) => {
        const offers = { "us-east": { month }, "eu-central": { month } } as const;
        const bills = infrastructure(input, {
          ownMachines: [{ ...size, id: "own", diskGib: 50, offers, ...stated }],
        });
        for (const [id, after] of bills?.after ?? []) {
          const before = bills?.before.get(id) ?? null;
          // A workload too large for every published type may fit the new one.
          if (before === null || elsewhere.includes(id)) continue;
          expect(after, id).not.toBeNull();
          expect(after ?? 0, id).toBeLessThanOrEqual(before + ROUNDING_USD);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a provider of one's own changes no bill of the others", () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const bills = infrastructure(input, { providers: [acme] });
        for (const [id, after] of bills?.after ?? [])
          if (!id.startsWith("private-")) expect(after, id).toBe(bills?.before.get(id) ?? null);
      }),
      { numRuns: 20 },
    );
  });

  test("the same figures give the same bytes, in whatever order their keys arrive", () => {
    const own = prices({
      providers: [acme],
      ownMachines: [bigBox],
      rates: [{ key: "aws.egress", region: "all", change: { usd: "0.05" }, ...stated }],
    });
    const shuffled = JSON.parse(JSON.stringify(own), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as TeamPrices; // the same, turned round
    expect(hashOf(evaluated({}, withTeamPrices(list202610, shuffled)))).toBe(
      hashOf(evaluated({}, withTeamPrices(list202610, own))),
    );
  });
});
