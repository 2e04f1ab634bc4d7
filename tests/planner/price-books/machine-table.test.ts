import { describe, expect, test } from "vitest";
import { type OfferOrigin, parseMachineTable } from "@/lib/planner/price-books/machine-table";

const virginia: OfferOrigin = {
  region: "us-east-1",
  asOf: "2026-07-20",
  sources: ["list"],
  spotSource: "spot-list",
  oneYearSource: "one-year-list",
};
const frankfurt: OfferOrigin = { region: "eu-central-1", asOf: "2026-08-14", sources: ["eu-list"] };
const origins = {
  "us-east": { default: virginia, doubtful: { ...virginia, unverified: "somebody said so" } },
  "eu-central": { default: frankfurt, scarce: { ...frankfurt, scarce: "sold out in September" } },
};
const parse = (text: string) => parseMachineTable({ cloud: "aws", origins, text });

describe("parseMachineTable", () => {
  test("reads one machine type from one line", () => {
    const text = `
id|family|arch|vcpus|gib|disk|us|us-spot|us-1y|eu
t3.small|t3|x86_64|2|2|0|15.184|5.3144|9.52504|17.52
`;
    expect(parse(text)).toEqual([
      {
        id: "t3.small",
        cloud: "aws",
        family: "t3",
        arch: "x86_64",
        vcpus: 2,
        memoryGib: 2,
        diskGib: 0,
        offers: {
          "us-east": {
            region: "us-east-1",
            month: "15.184",
            spotMonth: "5.3144",
            oneYearMonth: "9.52504",
            asOf: "2026-07-20",
            sources: ["list", "spot-list", "one-year-list"],
          },
          "eu-central": { region: "eu-central-1", month: "17.52", asOf: "2026-08-14", sources: ["eu-list"] },
        },
      },
    ]);
  });

  test("leaves a region out where the price is empty, and unknown figures too", () => {
    const [machine] = parse("id|family|arch|vcpus|gib|disk|us|us-spot|eu\na1|a|arm64|1|3.75|0|5||");
    expect(machine?.offers).toEqual({
      "us-east": { region: "us-east-1", month: "5", asOf: "2026-07-20", sources: ["list"] },
    });
    expect(machine?.memoryGib).toBe(3.75);
  });

  test("gives both regions the figures of a shared column", () => {
    const [machine] = parse("id|family|arch|vcpus|gib|disk|both|both-traffic\na1|a|x86_64|1|1|25|6|1000");
    expect(machine?.offers["us-east"]).toMatchObject({ region: "us-east-1", month: "6", trafficGib: 1000 });
    expect(machine?.offers["eu-central"]).toMatchObject({ region: "eu-central-1", month: "6", trafficGib: 1000 });
  });

  test("carries the doubts of the origin that a row names", () => {
    const text =
      "id|family|arch|vcpus|gib|disk|us|us-origin|eu|eu-eur|eu-origin\na1|a|x86_64|1|1|0|5|doubtful|6|5|scarce";
    const offers = parse(text)[0]?.offers;
    expect(offers?.["us-east"]?.unverified).toBe("somebody said so");
    expect(offers?.["eu-central"]).toMatchObject({ scarce: "sold out in September", eur: "5" });
  });

  test("reads how many GPUs of which model", () => {
    const text = "id|family|arch|vcpus|gib|disk|gpu|us\ng|g|x86_64|6|55|0|1 A10 (1/6)|331.42\nh|h|x86_64|6|55|0||5";
    expect(parse(text).map((machine) => machine.gpu)).toEqual([{ model: "A10 (1/6)", count: 1 }, undefined]);
  });

  const header = "id|family|arch|vcpus|gib|disk|gpu|us|us-origin";
  const refused: [name: string, text: string, message: RegExp][] = [
    ["a column it does not know", "id|colour\na|red", /unknown column "colour"/],
    ["a line with a cell too few", `${header}\na|a|x86_64|1|1|0||5`, /8 cells, expected 9/],
    ["a row without id", `${header}\n|a|x86_64|1|1|0||5|`, /a row has no id/],
    ["another processor", `${header}\na|a|mips|1|1|0||5|`, /unknown arch "mips"/],
    ["a size that is no number", `${header}\na|a|x86_64|two|1|0||5|`, /vcpus is "two"/],
    ["a missing size", `${header}\na|a|x86_64|1||0||5|`, /gib is ""/],
    ["a price that is no number", `${header}\na|a|x86_64|1|1|0||5 USD|`, /"5 USD" is not a price/],
    ["a GPU without count", `${header}\na|a|x86_64|1|1|0|T4|5|`, /gpu reads/],
    ["an origin nobody described", `${header}\na|a|x86_64|1|1|0||5|rumour`, /no origin "rumour" in us-east/],
  ];
  for (const [name, text, message] of refused) {
    test(`refuses ${name}`, () => expect(() => parse(text)).toThrow(message));
  }
});
