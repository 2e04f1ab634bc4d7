import { z } from "zod";
import { controlCapabilities, platformKinds, responsibilityTasks } from "@/lib/planner/evaluation";
import { type Cloud, type PriceBook, publishedClouds } from "@/lib/planner/price-books/price-book";
import { complianceRegimes, needs, type PlatformId, platformIds, regions } from "@/lib/planner/scenario/choices";
import type { PlatformEntry, PriceBookEntry } from "./catalogue";
import { gradeSchema, threePointSchema } from "./evaluation-schema";
import type { Proof, SameJson } from "./same-type";

/** What the catalogue looks like on the wire; held to the planner's types like the evaluation. */
const text = z.string();
const texts = z.array(z.string());
const slaPercent = z.number().min(0).max(100).nullable();
// Published providers and platforms only: what a team has added to its own book is on no page of this API.
const cloud: z.ZodType<Cloud> = z.enum(publishedClouds);
const platformId: z.ZodType<PlatformId> = z.enum(platformIds);
const region = z.enum(regions);
const currency = z.literal("USD");
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const dates = text.describe("ISO date, year and month, or year");

export const evidenceSchema = z
  .strictObject({ text, grade: gradeSchema, url: text.exactOptional() })
  .describe("where a statement comes from, and how far to trust it");

const auditedRegimes = z.enum(complianceRegimes).exclude(["eu-residency"]);
const levels = z.strictObject({
  novice: threePointSchema,
  intermediate: threePointSchema,
  expert: threePointSchema,
});

export const platformSchema = z
  .strictObject({
    id: platformId,
    name: text,
    provider: text,
    kind: z.enum(platformKinds),
    summary: text,
    cloud: cloud.nullable().describe("whose prices it is billed at; null: a host of the team's choice, or a laptop"),
    host: z.boolean().describe("runs on rented machines of the team's own choice"),
    lifecycle: z.strictObject({
      status: z.enum(["current", "closed-to-new-customers", "maintenance", "development-only"]),
      since: dates,
      note: text,
      evidence: evidenceSchema,
    }),
    slas: z.array(
      z.strictObject({
        of: text,
        percent: slaPercent.describe("null: the provider publishes none"),
        remark: text.exactOptional(),
        evidence: evidenceSchema,
      }),
    ),
    regionsNote: text,
    certificates: z
      .record(
        auditedRegimes,
        z.strictObject({ level: z.enum(["holds", "unverified", "none-found"]), note: text, checked: dates }),
      )
      .describe("what the provider holds for the layer below you; never that you are compliant"),
    capabilities: z.record(
      z.enum(needs),
      z.strictObject({
        level: z.enum(["yes", "add-on", "no"]),
        note: text.exactOptional(),
        verified: z.boolean().describe("false: no page confirmed it"),
      }),
    ),
    control: z.array(z.enum(controlCapabilities)),
    responsibilities: z.record(
      z.enum(responsibilityTasks),
      z.strictObject({ owner: z.enum(["provider", "you", "shared", "none"]), note: text.exactOptional() }),
    ),
    productionGap: texts.exactOptional(),
    notes: texts,
    labour: z.strictObject({
      setup: levels,
      operations: levels,
      learning: threePointSchema,
      evidence: evidenceSchema,
      learningEvidence: evidenceSchema,
      growsWithNodes: z.boolean(),
    }),
    availability: z.strictObject({
      class: z.enum([
        "local",
        "single-host",
        "swarm",
        "paas-with-sla",
        "paas-without-sla",
        "managed-one-zone",
        "managed-multi-zone",
        "k3s-one-server",
        "k3s-ha",
        "eks-anywhere",
      ]),
      entrySlaPercent: slaPercent,
      machineSlaPercent: slaPercent,
      controlPlaneSlaPercent: slaPercent,
    }),
    upgradesFrom: z.array(platformId),
    notIncluded: texts,
  })
  .describe("the facts of one platform, whatever the scenario");

const bookFacts = {
  id: text,
  label: text,
  about: text,
  kind: z.enum(["list", "lesson"]),
  asOf: text.describe("ISO date"),
  currency,
};

export const priceBookEntrySchema = z
  .strictObject({
    ...bookFacts,
    default: z.boolean().describe("used where a request names no book"),
    counts: z.strictObject({
      platforms: z.int().nullable().describe("null: every platform whose figures are all in the book"),
      rates: z.int(),
      machines: z.int(),
      sources: z.int(),
    }),
  })
  .describe("one price book in the list");

const figure = { region: text, asOf: dates, sources: texts, unverified: text.exactOptional() };

export const rateSchema = z
  .union([
    z.strictObject({
      price: decimal.describe("USD for one unit, as a decimal string"),
      per: z.enum([
        "hour",
        "month",
        "vCPU-hour",
        "GiB-hour",
        "vCPU-second",
        "GiB-second",
        "vCPU-month",
        "GiB-month",
        "GiB",
        "TB",
        "disk-month",
        "million requests",
        "million samples",
        "percent",
      ]),
      ...figure,
      freeAllowance: z.number().exactOptional(),
      tiers: z.array(z.strictObject({ above: z.number(), price: decimal })).exactOptional(),
      eur: decimal.exactOptional(),
      note: text.exactOptional(),
    }),
    z.strictObject({ free: z.literal(true), why: text, ...figure, note: text.exactOptional() }),
  ])
  .describe("a price, or something the provider says it does not charge for");

export const machineSchema = z
  .strictObject({
    id: text,
    cloud,
    family: text,
    arch: z.enum(["x86_64", "arm64"]),
    vcpus: z.number(),
    memoryGib: z.number(),
    diskGib: z.number().describe("local disk in the price; 0: a boot disk is bought separately"),
    gpu: z.strictObject({ model: text, count: z.int() }).exactOptional(),
    offers: z.partialRecord(
      region,
      z.strictObject({
        month: decimal.describe("USD for 730 hours"),
        spotMonth: decimal.exactOptional(),
        oneYearMonth: decimal.exactOptional(),
        trafficGib: z.number().exactOptional(),
        eur: decimal.exactOptional(),
        scarce: text.exactOptional().describe("seen as sold out or hard to order"),
        ...figure,
      }),
    ),
  })
  .describe("a machine type and what it costs in each region");

export const priceBookSchema = z
  .strictObject({
    ...bookFacts,
    usdPerEur: z.strictObject({ rate: decimal, date: text, source: text }).nullable(),
    sources: z.record(
      text,
      z.strictObject({
        title: text,
        date: dates,
        grade: z.enum(["vendor", "dataset", "secondary", "unverified", "lesson"]),
        url: text.exactOptional(),
      }),
    ),
    regions: z.record(region, z.partialRecord(cloud, text)),
    platforms: texts.nullable().describe("null: every platform whose figures are all here"),
    notCovered: texts.describe("bill categories the book has no figures for"),
    rates: z.record(text, z.partialRecord(z.enum([...regions, "all"]), rateSchema)),
    machines: z.array(machineSchema),
    referenceMachines: z.record(region, z.partialRecord(cloud, text)),
    doubts: texts,
  })
  .describe("an immutable, dated, sourced set of list prices");

export type PlatformIsDescribed = Proof<SameJson<z.output<typeof platformSchema>, PlatformEntry>>;
export type PriceBookEntryIsDescribed = Proof<SameJson<z.output<typeof priceBookEntrySchema>, PriceBookEntry>>;
export type PriceBookIsDescribed = Proof<SameJson<z.output<typeof priceBookSchema>, Omit<PriceBook, "team">>>;
