/** A record as a file that another Berth takes in: its shape, from which the published JSON Schema is made. */
import { z } from "zod";
import { evaluationSchema, platformEvaluationSchema, recommendationSchema } from "@/lib/api/evaluation-schema";
import type { Lifecycle } from "@/lib/planner/evaluation";
import { platformIds } from "@/lib/planner/scenario/choices";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";
import { conditionsSchema } from "../conditions";
import { FROZEN_FORMAT } from "../frozen";
import { parts, votes } from "../record";
import { isPlannable } from "../review-date";
import { statuses } from "../status";
import { recordWordsSchema, textSchema, titleSchema } from "../words";

export const DECISION_FORMAT = "berth-decision/1";

/** Bounds of a file, not of a record: what is written by Berth keeps far below them. */
const text = z.string().max(100_000);
const line = z.string().max(1_000);
const day = z.iso.date();
const moment = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Must be 64 hexadecimal digits.");
const platform = z
  .union([z.enum(platformIds), z.templateLiteral(["private-", z.string().regex(/^[a-z0-9-]{1,100}$/)])])
  .describe("id of a platform; a team's own ones begin with “private-”");
/** What its own numbers say of it, where people read and machines compare: no sentence. */
const version = z.string().regex(/^[\w.+-]{1,40}$/, "Must be a version, like 1.1.0.");

const reason = z.strictObject({ rule: line.nullable(), message: text });
const reasons = z.array(reason).max(500);
const threePoint = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });

export const platformResultSchema = platformEvaluationSchema.extend({ id: platform });

/** As the API gives it, without the hash of its own, and with platforms that only the team's own prices have. */
const evaluation = evaluationSchema.omit({ hash: true }).extend({
  recommendation: recommendationSchema.extend({
    platform: platform.nullable(),
    runnerUp: platform.nullable(),
    kubernetes: recommendationSchema.shape.kubernetes.extend({ platform: platform.nullable() }),
  }),
  platforms: z.array(platformResultSchema).min(1).max(500),
});

export const caseSchema = z.strictObject({ reasons, sacrifices: reasons, revisitWhen: reasons });

const lifecycleStatus = z.enum([
  "current",
  "closed-to-new-customers",
  "maintenance",
  "development-only",
] satisfies Lifecycle["status"][]);
const daySince = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/, "Must be a date or a year and month.")
  .describe("ISO date or year-month");
/** What the database counts with. */
const MOST_REVISION = 2_147_483_647;

export const frozenSchema = z
  .strictObject({
    format: z.literal(FROZEN_FORMAT),
    engineVersion: version.describe("changes with every change that can change a result"),
    scenario: scenarioInputSchema.describe("what the team stated; defaults are filled in in evaluation.scenario"),
    priceBook: z.strictObject({
      id: line,
      label: line,
      asOf: day,
      currency: z.literal("USD"),
      hash: sha256.describe("SHA-256 over the canonical JSON of the published book"),
    }),
    teamPrices: z
      .strictObject({
        revision: z.int().min(1).max(MOST_REVISION),
        content: z.record(z.string(), z.array(z.unknown())),
      })
      .nullable()
      .describe("the team's own prices and assumptions over the book, whole; null: the published book as it is"),
    assumptions: z.record(z.string(), z.union([z.number(), threePoint])),
    lifecycles: z.record(z.string(), z.strictObject({ status: lifecycleStatus, since: daySince })),
    cases: z.record(z.string(), caseSchema).describe("the case for each platform that could be chosen"),
    evaluation,
  })
  .describe("the numbers and all they were made from; `hash` is the SHA-256 over the canonical JSON of this part");

const link = z.strictObject({ number: z.int().min(1), title: line, status: z.enum(statuses) });

export const decisionFileSchema = z
  .strictObject({
    $schema: z.string().max(2_000).optional(),
    format: z.literal(DECISION_FORMAT),
    team: line,
    number: z.int().min(1),
    title: titleSchema,
    status: z.enum(statuses),
    statusSince: moment,
    decidedOn: day.nullable(),
    createdAt: moment,
    updatedAt: moment,
    platform: platform.describe("the chosen one, of frozen.evaluation.platforms"),
    words: recordWordsSchema.describe("Markdown, as people wrote it"),
    people: z.array(z.strictObject({ name: line.nullable(), part: z.enum(parts) })).max(2_000),
    votes: z
      .array(
        z.strictObject({
          name: line.nullable(),
          vote: z.enum(votes),
          reason: text,
          at: moment,
          isStale: z.boolean().describe("given before the words were last changed"),
        }),
      )
      .max(20_000)
      .describe("every vote, the oldest first"),
    notes: z
      .array(
        z.strictObject({
          kind: z.enum(["amendment", "repriced"]),
          body: textSchema(100_000),
          by: line.nullable(),
          at: moment,
        }),
      )
      .max(20_000),
    reviewOn: day.refine(isPlannable, "Choose a day that is nearer.").nullable(),
    conditions: conditionsSchema,
    supersedes: link.nullable(),
    supersededBy: link.nullable(),
    scenario: z.strictObject({ name: line, version: z.int().min(1) }).nullable(),
    isImported: z.boolean(),
    pricesAsOf: line,
    notIncluded: z.array(text),
    frozen: frozenSchema,
    hash: sha256,
  })
  .describe("a decision record of Berth");

export type DecisionFile = z.output<typeof decisionFileSchema>;

/** JSON Schema (draft 2020-12) of the file. */
export function decisionFileJsonSchema(address: string): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(decisionFileSchema, {
    target: "draft-2020-12",
    io: "input",
    reused: "ref",
    override({ jsonSchema }) {
      // The range of every whole number in JavaScript says nothing about this one.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: address, title: "Decision record", ...schema };
}
