import { describe, expect, test } from "vitest";
import { priceBooks } from "@/lib/planner/price-books/index";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import { publishedClouds } from "@/lib/planner/price-books/price-book";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { withTeamPrices } from "@/lib/planner/price-books/with-team-prices";
import { catalogueOf } from "@/lib/prices/catalogue";
import { checkEntry } from "@/lib/prices/check-entry";
import type { PriceEntry } from "@/lib/prices/entries";
import { parseRestore, parseRevision, strangers } from "@/lib/prices/inputs";
import { overriddenWords } from "@/lib/prices/overridden-words";
import { providerId } from "@/lib/prices/provider-id";
import { wholeNumber } from "@/lib/prices/whole-number";
import { changeWords, entryWords } from "@/lib/prices/words";

const catalogue = catalogueOf(list202610);
const stated = { note: "frame contract", date: "2026-11-01" };
const egress = (change: { usd: string } | { percentOff: number }): PriceEntry => ({
  kind: "rate",
  value: { key: "aws.egress", region: "us-east", change, ...stated },
});

describe("the catalogue of what can be overridden", () => {
  test("names a provider for every priced rate, in every book", () => {
    for (const book of priceBooks)
      for (const { cloud } of catalogueOf(book).rates) expect(publishedClouds).toContain(cloud);
  });
  test("leaves out what is free", () =>
    expect(catalogue.rates.map(({ key }) => key)).not.toContain("digitalocean.doks.control-plane"));
  test("has the published figures of both regions", () => {
    expect(catalogue.rates.find(({ key }) => key === "digitalocean.lb")?.published).toEqual({
      "us-east": "12",
      "eu-central": "12",
    });
    expect(catalogue.machines.find(({ type }) => type === "s-4vcpu-8gb")?.published["us-east"]).toEqual({
      "on-demand": "48",
    });
  });
});

describe("entries in words", () => {
  test("a figure stands beside the published one", () =>
    expect(entryWords(egress({ usd: "0.03" }), catalogue)).toEqual({
      what: "Outgoing traffic, Amazon Web Services",
      where: "US East",
      published: "$0.09 for each GiB",
      own: "$0.03 for each GiB",
    }));
  test("a share off says what it comes to", () =>
    // 0.09 × 0.75 = 0.0675
    expect(entryWords(egress({ percentOff: 25 }), catalogue).own).toBe("25% off: $0.0675 for each GiB"));
  test("no share at all is the list price, said on purpose", () =>
    expect(entryWords(egress({ percentOff: 0 }), catalogue).own).toBe("list price, whatever the discount"));
  test("what the present book does not have keeps its key", () =>
    expect(
      entryWords(
        { kind: "rate", value: { key: "aws.gone", region: "all", change: { percentOff: 5 }, ...stated } },
        catalogue,
      ),
    ).toMatchObject({ what: "aws.gone", published: "–", own: "5% off" }));
  test("hours of a platform are named by the platform", () =>
    expect(
      entryWords(
        {
          kind: "assumption",
          value: { id: "labour.doks.operations", value: { low: 2, likely: 4, high: 8 }, ...stated },
        },
        catalogue,
      ),
    ).toMatchObject({ what: "Operations of DigitalOcean Kubernetes", own: "2 / 4 / 8 h a month" }));
});

describe("changes in words", () => {
  const id = "rate/aws.egress/us-east";
  const [from, to] = [egress({ usd: "0.05" }), egress({ usd: "0.03" })];
  test("say from what to what", () =>
    expect(changeWords({ id, did: "changed", from, to }, catalogue)).toBe(
      "Outgoing traffic, Amazon Web Services (US East): $0.05 for each GiB → $0.03 for each GiB",
    ));
  test("name the field where the figure stays", () =>
    expect(
      changeWords(
        { id, did: "changed", from, to: { kind: "rate", value: { ...(from.value as object), note: "x" } as never } },
        catalogue,
      ),
    ).toBe("Outgoing traffic, Amazon Web Services (US East): new note"));
  test("say what was taken back", () =>
    expect(changeWords({ id, did: "removed", from }, catalogue)).toBe(
      "Outgoing traffic, Amazon Web Services (US East): $0.05 for each GiB taken back",
    ));
});

describe("what results say", () => {
  test("names each of the team's own prices beside the published one", () => {
    const book = withTeamPrices(list202610, {
      ...noTeamPrices,
      rates: [{ key: "aws.egress", region: "us-east", change: { usd: "0.03" }, ...stated }],
      machines: [
        {
          cloud: "digitalocean",
          type: "s-4vcpu-8gb",
          region: "us-east",
          purchase: "on-demand",
          change: { percentOff: 25 },
          ...stated,
        },
      ],
      discounts: [{ cloud: "hetzner", on: "everything", percentOff: 12.5, ...stated }],
    });
    expect(book.team?.overridden.map(overriddenWords)).toEqual([
      "Hetzner, everything: 12.5% off (frame contract, 1 November 2026)",
      "Outgoing traffic, Amazon Web Services: $0.03 instead of $0.09 (frame contract, 1 November 2026)",
      // 48 × 0.75
      "s-4vcpu-8gb, DigitalOcean, on demand: $36.00 instead of $48.00, 25% off (frame contract, 1 November 2026)",
    ]);
  });
});

describe("checkEntry", () => {
  const prices = { ...noTeamPrices, discounts: [{ cloud: "aws", on: "machines", percentOff: 5, ...stated } as const] };
  const discount = (on: "machines" | "everything", percentOff = 9): PriceEntry => ({
    kind: "discount",
    value: { cloud: "aws", on, percentOff, ...stated },
  });
  test("refuses a second entry about the same, and lets the first be changed", () => {
    expect(checkEntry(prices, discount("machines"), catalogue)).toMatchObject([{ path: "on" }]);
    expect(checkEntry(prices, discount("everything"), catalogue)).toMatchObject([{ path: "on" }]);
    expect(checkEntry(prices, discount("machines"), catalogue, "discount/aws/machines")).toEqual([]);
    expect(checkEntry(prices, discount("everything"), catalogue, "discount/aws/machines")).toEqual([]);
  });
  test("names the fault inside the entry", () =>
    expect(checkEntry(noTeamPrices, discount("machines", 120), catalogue)).toMatchObject([{ path: "percentOff" }]));
  test("refuses an own machine type under a published name", () => {
    const value = {
      cloud: "aws",
      id: "t3.small",
      arch: "x86_64",
      vcpus: 2,
      memoryGib: 2,
      diskGib: 0,
      offers: { "us-east": { month: "9" } },
      ...stated,
    } as const;
    expect(checkEntry(noTeamPrices, { kind: "own-machine", value }, catalogue)).toMatchObject([{ path: "id" }]);
    expect(strangers({ ...noTeamPrices, ownMachines: [value] })).toMatchObject([{ path: "ownMachines.0.id" }]);
  });
});

describe("strangers", () => {
  test("are rates and machine types of no book, and rates that are free", () => {
    const rate = (key: string) => ({ key, region: "all", change: { percentOff: 5 }, ...stated }) as const;
    expect(
      strangers({
        ...noTeamPrices,
        rates: [rate("aws.egress"), rate("aws.teleport"), rate("digitalocean.doks.control-plane"), rate("constructor")],
      }).map(({ path }) => path),
    ).toEqual(["rates.1.key", "rates.2.key", "rates.3.key"]);
  });
});

describe("what arrives at the server", () => {
  test("is a base, a content and a note, every fault by its field", () => {
    expect(parseRevision({ base: 0, content: noTeamPrices, note: "  new contract " })).toEqual({
      ok: true,
      value: { base: 0, content: noTeamPrices, note: "new contract" },
    });
    const parsed = parseRevision({ base: -1, content: { ...noTeamPrices, rates: [1] }, note: " " });
    expect(parsed).toMatchObject({
      ok: false,
      error: [
        { path: "base" },
        { path: "note", message: "Say in a few words what changed and why." },
        { path: "content.rates.0" },
      ],
    });
    for (const odd of [undefined, null, "x", 1, [], {}]) expect(parseRevision(odd).ok).toBe(false);
  });
  test("names a revision to bring back by its number", () => {
    expect(parseRestore({ base: 2, revision: 1 })).toEqual({ ok: true, value: { base: 2, revision: 1 } });
    for (const odd of [{ base: 2 }, { base: 2, revision: 0 }, { base: "2", revision: 1 }, null, 7])
      expect(parseRestore(odd).ok).toBe(false);
  });
});

describe("small things", () => {
  test("a provider's id comes from its name and is its own", () => {
    expect(providerId("Hárbour & Sons", [])).toBe("private-harbour-sons");
    expect(providerId("Acme", ["private-acme", "private-acme-2"])).toBe("private-acme-3");
    expect(providerId("***", [])).toBe("private-provider");
  });
  test("a revision's number is a whole number or nothing", () => {
    expect(wholeNumber("12")).toBe(12);
    for (const odd of ["0", "-1", "1.5", "01", "1e3", "4294967296", "99999999999", "", "x", undefined, ["1"]])
      expect(wholeNumber(odd)).toBeNull();
  });
});
