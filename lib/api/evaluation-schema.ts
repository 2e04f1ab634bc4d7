import { z } from "zod";
import {
  billCategories,
  type Evaluation,
  type LabourWork,
  type PlatformEvaluation,
  platformKinds,
} from "@/lib/planner/evaluation";
import { type PlatformId, platformIds, regions } from "@/lib/planner/scenario/choices";
import type { Proof, SameJson } from "./same-type";
import { scenarioSchema } from "./scenario-schema";
import type { SealedEvaluation } from "./seal";

/**
 * What an evaluation looks like on the wire. The planner's types are the truth: the proofs below fail to compile when these
 * schemas say more, less or something else, and the tests hold every real answer against them.
 */
const usd = z.number().describe("USD, at most two decimals");
const hours = z.number().min(0);
const percent = z.number().min(0).max(100);
const share = z.number().min(0);
// Published platforms only: what a team has added to its own book takes part in no evaluation of this API.
const platformId: z.ZodType<PlatformId> = z.enum(platformIds);
const platformKind = z.enum(platformKinds);
const texts = z.array(z.string());
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

export const threePointSchema = z
  .strictObject({ low: z.number(), likely: z.number(), high: z.number() })
  .describe("when all goes well, usually, when little does");

export const hoursSchema = z
  .strictObject({ low: hours, likely: hours, high: hours, mean: hours })
  .describe("hours; mean = (low + 4 × likely + high) ÷ 6");

export const gradeSchema = z
  .enum(["A", "B", "C", "S", "U", "L"])
  .describe(
    "A vendor or authority · B blog, survey, press · C one project's estimate · S our choice · U unverified · L founding text",
  );

export const gateSchema = z
  .strictObject({ gate: z.string(), message: z.string(), wayBack: z.string().describe("what would bring it back") })
  .describe("a hard constraint this platform fails");

export const rulePointsSchema = z
  .strictObject({
    rule: z.string(),
    points: z.number().describe("positive speaks for the platform"),
    message: z.string().describe("what the rule says, with the numbers it saw"),
    source: z.string(),
  })
  .describe("one rule's points for or against a platform");

export const billLineSchema = z
  .strictObject({
    category: z.enum(billCategories),
    item: z.string(),
    quantity: z.number().min(0),
    unit: z.string().describe("what one of the quantity is"),
    unitPriceUsd: z.number(),
    amountUsd: usd.describe("quantity × unit price, rounded once to whole cents"),
    source: z.string().describe("where the price was read, and when"),
    assumed: z.boolean().describe("rests on a number nobody stated, or on an unverified price"),
    note: z.string().exactOptional(),
    unverified: z.literal(true).exactOptional().describe("the price was never confirmed"),
    own: z
      .strictObject({
        publishedUsd: z.number().nullable().describe("the published unit price; null: nothing is published"),
        percentOff: percent.nullable().describe("null: a figure in place of the published one"),
        note: z.string(),
        date: z.string().describe("ISO date"),
      })
      .exactOptional()
      .describe("present when the price is the team's own"),
  })
  .describe("one line of a month's bill");

export const labourLineSchema = z
  .strictObject({
    work: z.enum([
      "set-up",
      "operations",
      "learning",
      "migration",
      "compliance",
      "stateful-data",
      "extra-clusters",
      "extra-services",
      "extra-nodes",
    ] satisfies LabourWork[]),
    per: z.enum(["once", "month"]),
    low: hours,
    likely: hours,
    high: hours,
    mean: hours,
    amountUsd: usd.describe("mean × hourly rate"),
    source: z.string(),
    grade: gradeSchema,
    assumption: z.string().exactOptional().describe("id of the assumption that edits this line"),
    detail: z.string().exactOptional().describe("how the hours came about"),
  })
  .describe("one kind of work, in hours");

export const sizingSchema = z
  .strictObject({
    machines: z.array(
      z.strictObject({
        role: z.string(),
        type: z.string(),
        count: z.number().min(0),
        vcpus: z.number(),
        memoryGib: z.number(),
      }),
    ),
    pods: z.number().min(0).describe("pods, tasks or containers, all clusters together"),
    cpuUse: share.nullable().describe("requested share of what the machines offer; null: no machines to fill"),
    memoryUse: share.nullable(),
    alternatives: z
      .array(z.strictObject({ type: z.string(), count: z.number(), monthlyUsd: usd, why: z.string() }))
      .describe("the next-best machine types and why they lost"),
    pricedOn: z.string(),
    notes: texts,
  })
  .describe("what is bought to hold the workload");

export const yearOneSchema = z
  .strictObject({
    infrastructureUsd: usd,
    labourUsd: usd.describe("mean of the three-point range"),
    downtimeUsd: usd.nullable().describe("null: the scenario gives no cost of an hour's downtime"),
    totalUsd: usd,
    lowUsd: usd,
    highUsd: usd,
    months: z
      .array(
        z.strictObject({
          month: z.int().min(1).max(12),
          infrastructureUsd: usd,
          labourUsd: usd,
          downtimeUsd: usd,
          totalUsd: usd,
          cumulativeUsd: usd,
        }),
      )
      .length(12),
  })
  .describe("twelve months; set-up, learning and migration fall in the first");

export const platformEvaluationSchema = z
  .strictObject({
    id: platformId,
    name: z.string(),
    provider: z.string(),
    kind: platformKind,
    status: z
      .enum(["eligible", "excluded", "unpriced"])
      .describe("excluded: fails a gate; unpriced: the book lacks a price. Never free instead"),
    gates: z.array(gateSchema),
    rank: z.int().min(1).nullable().describe("1 is the pick; null when excluded or unpriced"),
    points: z.strictObject({
      total: z.number().describe("the three values weighed by the priorities, and the points of the rules"),
      cost: percent.nullable(),
      operations: percent,
      control: percent,
      rules: z.array(rulePointsSchema),
    }),
    sizing: sizingSchema.nullable(),
    monthly: z
      .strictObject({
        infrastructureUsd: usd,
        labourUsd: usd.describe("monthly operations only"),
        totalUsd: usd,
        lines: z.array(billLineSchema),
      })
      .nullable()
      .describe("month 1; null when a price is missing: never a bill with a hole in it"),
    missingPrices: texts,
    labour: z.strictObject({
      setupHours: hoursSchema,
      monthlyHours: hoursSchema,
      lines: z.array(labourLineSchema),
    }),
    availability: z
      .strictObject({
        expectedPercent: z.strictObject({ low: percent, likely: percent, high: percent }),
        downtimeMinutesPerMonth: z.number().min(0),
        meetsTarget: z.boolean(),
        basis: texts.describe("how it came about, one statement a step"),
        controlPlaneSlaPercent: percent.nullable().describe("the published promise; null: none"),
      })
      .describe("of the request path, not of the control plane"),
    yearOne: yearOneSchema.nullable(),
    notIncluded: texts,
  })
  .describe("one platform's complete result");

export const reasonSchema = z
  .strictObject({ rule: z.string().nullable(), message: z.string() })
  .describe("a statement, and the rule behind it when there is one");

export const recommendationSchema = z
  .strictObject({
    platform: platformId.nullable().describe("the pick; null when no platform passes the gates with a price"),
    kind: platformKind.nullable(),
    closeCall: z.boolean().describe("the runner-up is less than three points behind"),
    runnerUp: platformId.nullable(),
    pointsAhead: z.number().nullable(),
    reasons: z.array(reasonSchema),
    sacrifices: z.array(reasonSchema),
    revisitWhen: z.array(reasonSchema),
    kubernetes: z
      .strictObject({ needed: z.boolean(), platform: platformId.nullable(), reasons: z.array(reasonSchema) })
      .describe("the best Kubernetes provider, needed or not"),
  })
  .describe("the pick, why, what it gives up, and when to look again");

export const overriddenSchema = z
  .strictObject({
    what: z.enum(["rate", "machine", "discount", "own-machine", "own-provider"]),
    key: z.string(),
    region: z.enum([...regions, "all"]),
    published: decimal.nullable().describe("USD; null: nothing is published, or it stands for many figures"),
    own: decimal.nullable(),
    percentOff: percent.nullable(),
    note: z.string(),
    date: z.string().describe("ISO date"),
  })
  .describe("one of the team's own prices");

const assumptionValue = z.union([z.number(), threePointSchema]);
const text = z.string();

export const evaluationSchema = z
  .strictObject({
    engineVersion: text.describe("changes with every change that can change a result"),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256, hex, over the canonical JSON (keys sorted, no whitespace) of everything else"),
    priceBook: z.strictObject({
      id: text,
      label: text,
      asOf: text.describe("ISO date"),
      currency: z.literal("USD"),
      overridden: z
        .array(overriddenSchema)
        .exactOptional()
        .describe("the team's own prices in place of the book's; absent: none, as in every answer of this API"),
    }),
    scenario: scenarioSchema,
    assumed: texts.describe("dotted paths of the scenario that came from defaults"),
    changedAssumptions: z.array(
      z.strictObject({ id: text, value: assumptionValue, default: assumptionValue, changed: z.boolean() }),
    ),
    recommendation: recommendationSchema,
    platforms: z.array(platformEvaluationSchema).describe("ranked; excluded and unpriced last"),
    notIncluded: texts.describe("what no bill here covers"),
    warnings: texts,
  })
  .describe("the complete, deterministic result for one scenario, one price book, one set of assumptions");

export type EvaluationIsDescribed = Proof<SameJson<z.output<typeof evaluationSchema>, SealedEvaluation>>;
export type PlatformIsDescribed = Proof<SameJson<z.output<typeof platformEvaluationSchema>, PlatformEvaluation>>;
export type NothingButTheHashIsAdded = Proof<SameJson<Omit<z.output<typeof evaluationSchema>, "hash">, Evaluation>>;
