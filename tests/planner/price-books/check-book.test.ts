import { describe, expect, test } from "vitest";
import { checkPriceBook } from "@/lib/planner/price-books/check-book";
import { machineProblems } from "@/lib/planner/price-books/check-machines";
import { multiplyDecimals } from "@/lib/planner/price-books/decimal";
import { priceBooks } from "@/lib/planner/price-books/index";
import { lesson202512 } from "@/lib/planner/price-books/lesson-2025-12";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import type {
  MachineOffer,
  MachineType,
  PaidRate,
  PriceBook,
  Rate,
  Region,
} from "@/lib/planner/price-books/price-book";
import { bandFor } from "@/lib/planner/price-books/rate-bands";
import { findRate } from "@/lib/planner/price-books/rates";

const regions = ["us-east", "eu-central"] as const satisfies Region[];
const slips = ["10", "0.1"] as const;

describe("checkPriceBook", () => {
  for (const book of priceBooks) {
    test(`finds nothing wrong with ${book.id}`, () => expect(checkPriceBook(book)).toEqual([]));
  }
});

describe("a decimal point that slipped", () => {
  const offersOf = (book: PriceBook) =>
    book.machines.flatMap((machine) =>
      regions.flatMap((region) => {
        const offer = machine.offers[region];
        return offer ? [{ machine, region, offer, at: `${machine.cloud} ${machine.id} in ${region}` }] : [];
      }),
    );
  /** All figures of an offer slip together, so that neither euro nor spot price gives the others away. */
  const slipped = (offer: MachineOffer, factor: string): MachineOffer => ({
    ...offer,
    month: multiplyDecimals(offer.month, factor),
    ...(offer.spotMonth ? { spotMonth: multiplyDecimals(offer.spotMonth, factor) } : {}),
    ...(offer.oneYearMonth ? { oneYearMonth: multiplyDecimals(offer.oneYearMonth, factor) } : {}),
    ...(offer.eur ? { eur: multiplyDecimals(offer.eur, factor) } : {}),
  });
  /** Whether the machine check sees the change. Clouds are judged one by one, so the others may stay away: it is faster. */
  const isCaught = (book: PriceBook, changed: MachineType): boolean => {
    const machines = book.machines
      .filter(({ cloud }) => cloud === changed.cloud)
      .map((machine) => (machine.id === changed.id ? changed : machine));
    return machineProblems({ ...book, machines }).length > 0;
  };

  for (const book of priceBooks) {
    test(`is caught in every offer of ${book.id}`, () => {
      const missed = offersOf(book).flatMap(({ machine, region, offer, at }) =>
        slips
          .filter((factor) => {
            const offers = { ...machine.offers, [region]: slipped(offer, factor) };
            return !isCaught(book, { ...machine, offers });
          })
          .map((factor) => `${at} × ${factor}`),
      );
      expect(missed).toEqual([]);
    });

    test(`is caught in every rate of ${book.id}, steps included`, () => {
      const rest = { ...book, machines: [] };
      const before = checkPriceBook(rest).length;
      const missed = Object.entries(book.rates).flatMap(([key, places]) =>
        Object.entries(places).flatMap(([place, rate]) =>
          slippedRates(rate)
            .filter((changed) => {
              const rates = { ...book.rates, [key]: { ...places, [place]: changed } };
              return checkPriceBook({ ...rest, rates }).length === before;
            })
            .map((changed) => `${key} in ${place}: ${changed.price}`),
        ),
      );
      expect(missed).toEqual([]);
    });
  }

  test("is caught in every row of the list, where it changes both regions at once", () => {
    const missed = list202610.machines.flatMap((machine) =>
      slips
        .filter((factor) => {
          const offers = Object.fromEntries(
            Object.entries(machine.offers).map(([region, offer]) => [region, slipped(offer, factor)]),
          );
          return !isCaught(list202610, { ...machine, offers });
        })
        .map((factor) => `${machine.cloud} ${machine.id} × ${factor}`),
    );
    expect(missed).toEqual([]);
  });

  test("is caught in every spot and one-year price by itself", () => {
    const missed = offersOf(list202610).flatMap(({ machine, region, offer, at }) =>
      (["spotMonth", "oneYearMonth"] as const).flatMap((column) => {
        const price = offer[column];
        if (!price) return [];
        return slips
          .filter((factor) => {
            const changed = { ...offer, [column]: multiplyDecimals(price, factor) };
            return !isCaught(list202610, { ...machine, offers: { ...machine.offers, [region]: changed } });
          })
          .map((factor) => `${at}, ${column} × ${factor}`);
      }),
    );
    expect(missed).toEqual([]);
  });

  test("is reported by the check of the whole book", () => {
    const machines = list202610.machines.map((machine) => {
      const offer = machine.offers["eu-central"];
      if (machine.id !== "cx43" || !offer) return machine;
      return { ...machine, offers: { "eu-central": slipped(offer, "10") } };
    });
    const problems = checkPriceBook({ ...list202610, machines });
    expect(problems.join("\n")).toMatch(/hetzner cx33 and cx43 in eu-central: 18\.83 times the price/);
  });

  function slippedRates(rate: Rate): PaidRate[] {
    if ("free" in rate) return [];
    const tiers = rate.tiers ?? [];
    return slips.flatMap((factor) => [
      {
        ...rate,
        price: multiplyDecimals(rate.price, factor),
        ...(rate.eur ? { eur: multiplyDecimals(rate.eur, factor) } : {}),
      },
      ...tiers.map((slip) => ({
        ...rate,
        tiers: tiers.map((tier) => (tier === slip ? { ...tier, price: multiplyDecimals(tier.price, factor) } : tier)),
      })),
    ]);
  }
});

describe("damage to a book is named", () => {
  const changeRate = (key: string, region: Region | "all", change: object): PriceBook => {
    const rate = list202610.rates[key]?.[region];
    if (!rate) throw new Error(`the test names ${key} in ${region}, which the book has not`);
    return {
      ...list202610,
      // A test may break the type on purpose: the check also stands before data that no compiler saw.
      rates: { ...list202610.rates, [key]: { ...list202610.rates[key], [region]: { ...rate, ...change } as Rate } },
    };
  };
  const changeOffer = (id: string, region: Region, change: Partial<MachineOffer>): PriceBook => ({
    ...list202610,
    machines: list202610.machines.map((machine) => {
      const offer = machine.offers[region];
      if (machine.id !== id || !offer) return machine;
      return { ...machine, offers: { ...machine.offers, [region]: { ...offer, ...change } } };
    }),
  });
  const changeMachine = (id: string, change: Partial<MachineType>): PriceBook => ({
    ...list202610,
    machines: list202610.machines.map((machine) => (machine.id === id ? { ...machine, ...change } : machine)),
  });
  const without = <T extends object>(object: T, key: string): T =>
    Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;

  const damages: { name: string; book: PriceBook; problem: RegExp }[] = [
    {
      name: "a rate without a source",
      book: changeRate("aws.nat.hour", "us-east", { sources: [] }),
      problem: /aws\.nat\.hour in us-east: no source/,
    },
    {
      name: "a rate with an unknown source",
      book: changeRate("aws.nat.hour", "us-east", { sources: ["hearsay"] }),
      problem: /unknown source hearsay/,
    },
    {
      name: "a source named like something every object has",
      book: changeRate("aws.nat.hour", "us-east", { sources: ["constructor"] }),
      problem: /unknown source constructor/,
    },
    {
      name: "an offer without a source",
      book: changeOffer("t3.small", "us-east", { sources: [] }),
      problem: /t3\.small in us-east: no source/,
    },
    {
      name: "an offer with an unknown source",
      book: changeOffer("t3.small", "us-east", { sources: ["hearsay"] }),
      problem: /unknown source hearsay/,
    },
    {
      name: "a source nobody uses",
      book: {
        ...list202610,
        sources: { ...list202610.sources, spare: { title: "Spare", date: "2026", grade: "vendor" } },
      },
      problem: /source spare is not used/,
    },
    {
      name: "an unconfirmed rate that does not say so",
      book: changeRate("azure.lb.hour", "all", { unverified: undefined }),
      problem: /azure\.lb\.hour in all: unconfirmed/,
    },
    {
      name: "a rate without a region",
      book: changeRate("aws.nat.hour", "us-east", { region: "" }),
      problem: /no region/,
    },
    {
      name: "a date that is none",
      book: changeRate("aws.nat.hour", "us-east", { asOf: "last week" }),
      problem: /"last week" is no date/,
    },
    ...["0", "0.0", "-0.045", "4,5", "1e-2", "NaN", "", "Infinity", " 0.045", ".045", "00.045"].map((price) => ({
      name: `the rate "${price}"`,
      book: changeRate("aws.nat.hour", "us-east", { price }),
      problem: /is no price above zero/,
    })),
    ...["0", "-1", "12,00", "NaN", ""].map((month) => ({
      name: `the machine price "${month}"`,
      book: changeOffer("s-1vcpu-2gb", "us-east", { month }),
      problem: /is no price above zero/,
    })),
    {
      name: "a free rate that does not say why",
      book: changeRate("azure.aks.free", "all", { why: " " }),
      problem: /azure\.aks\.free in all: free without saying why/,
    },
    {
      name: "a rate that is free and priced",
      book: changeRate("azure.aks.free", "all", { price: "1" }),
      problem: /free and priced at once/,
    },
    {
      name: "a machine that is there twice",
      book: { ...list202610, machines: [...list202610.machines, ...list202610.machines.slice(0, 1)] },
      problem: /aws t3\.micro is there twice/,
    },
    {
      name: "a converted machine price that does not follow from the euro",
      book: changeOffer("cx23", "eu-central", { month: "6.11" }),
      problem: /EUR 5\.49 is USD 6\.112017, not 6\.11/,
    },
    {
      name: "a converted rate that does not follow from the euro",
      book: changeRate("hetzner.ipv4", "all", { eur: "0.60" }),
      problem: /EUR 0\.60 is USD 0\.66798/,
    },
    {
      name: "a euro figure without an exchange rate",
      book: { ...list202610, usdPerEur: null },
      problem: /no exchange rate/,
    },
    {
      name: "an exchange rate no euro ever had",
      book: { ...list202610, usdPerEur: { rate: "11.133", date: "2026-10-28", source: "test" } },
      problem: /one euro for 11\.133 USD/,
    },
    {
      name: "a spot price above on-demand",
      book: changeOffer("t3.small", "us-east", { spotMonth: "16" }),
      problem: /spot 16 is not below on-demand/,
    },
    {
      name: "a one-year price as high as on-demand",
      book: changeOffer("t3.small", "us-east", { oneYearMonth: "15.184" }),
      problem: /one-year 15\.184 is not below on-demand/,
    },
    {
      name: "steps out of order",
      book: changeRate("azure.egress", "all", {
        tiers: [
          { above: 10_240, price: "0.083" },
          { above: 1_024, price: "0.08" },
        ],
      }),
      problem: /the step at 1024 does not follow 10240/,
    },
    {
      name: "a larger amount that costs more",
      book: changeRate("azure.egress", "all", { tiers: [{ above: 10_240, price: "0.088" }] }),
      problem: /0\.088 is not below 0\.087/,
    },
    {
      name: "a free amount below zero",
      book: changeRate("azure.egress", "all", { freeAllowance: -1 }),
      problem: /a free amount of -1/,
    },
    {
      name: "traffic that is no number",
      book: changeOffer("cx23", "eu-central", { trafficGib: Number.NaN }),
      problem: /traffic of NaN/,
    },
    { name: "a machine without memory", book: changeMachine("t3.small", { memoryGib: 0 }), problem: /impossible size/ },
    { name: "a machine sold nowhere", book: changeMachine("t3.micro", { offers: {} }), problem: /is sold nowhere/ },
    {
      name: "a GPU nobody has heard of",
      book: changeMachine("g5.xlarge", { gpu: { model: "Z9", count: 1 } }),
      problem: /nobody has said what a Z9 may cost/,
    },
    {
      name: "a unit nobody expects",
      book: changeRate("aws.nat.hour", "us-east", { per: "TB" }),
      problem: /nobody has said what is plausible by the TB/,
    },
    {
      name: "a reference machine that is not sold in the region",
      book: {
        ...list202610,
        referenceMachines: {
          ...list202610.referenceMachines,
          "us-east": { ...list202610.referenceMachines["us-east"], hetzner: "cx23" },
        },
      },
      problem: /reference machine hetzner cx23 is not sold here/,
    },
    {
      name: "a missing reference machine",
      book: {
        ...list202610,
        referenceMachines: {
          ...list202610.referenceMachines,
          "us-east": without(list202610.referenceMachines["us-east"], "aws"),
        },
      },
      problem: /us-east: no reference machine of aws/,
    },
    {
      name: "a region without clouds",
      book: { ...list202610, regions: { ...list202610.regions, "eu-central": {} } },
      problem: /eu-central: no cloud has a region here/,
    },
    {
      name: "a cloud without its region",
      book: {
        ...list202610,
        regions: { ...list202610.regions, "us-east": without(list202610.regions["us-east"], "gcp") },
      },
      problem: /us-east: gcp sells machines here/,
    },
    {
      name: "a rate that one region lacks",
      book: {
        ...list202610,
        rates: { ...list202610.rates, "aws.s3": without(list202610.rates["aws.s3"] ?? {}, "eu-central") },
      },
      problem: /aws\.s3: nothing holds in eu-central/,
    },
  ];
  for (const { name, book, problem } of damages) {
    test(name, () => expect(checkPriceBook(book).join("\n")).toMatch(problem));
  }
});

describe("rate bands", () => {
  for (const book of [list202610, lesson202512]) {
    test(`leave no room for a tenfold slip at either end of any figure of ${book.id}`, () => {
      for (const key of Object.keys(book.rates)) {
        for (const region of regions) {
          const rate = findRate(book, key, region);
          if (!rate || "free" in rate) continue;
          const band = bandFor(book.kind, key, rate.per);
          expect(band, key).not.toBeNull();
          expect(Number(rate.price) * 10, key).toBeGreaterThan(band?.high ?? Number.POSITIVE_INFINITY);
          expect(Number(rate.price) / 10, key).toBeLessThan(band?.low ?? 0);
        }
      }
    });
  }
});
