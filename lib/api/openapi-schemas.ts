import "server-only";
import { z } from "zod";
import { assumptionFacts, assumptionIds, defaultAssumptions, MOST_HOURS } from "@/lib/planner/assumptions";
import { invariant } from "@/lib/planner/invariant";
import { defaultPriceBook, priceBooks } from "@/lib/planner/price-books";
import { platformIds } from "@/lib/planner/scenario/choices";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";
import * as catalogue from "./catalogue-schema";
import * as evaluation from "./evaluation-schema";
import { faultSchema } from "./fault-schema";
import { scenarioSchema } from "./scenario-schema";

/** A piece of an OpenAPI document. */
export type Piece = Readonly<Record<string, unknown>>;

export const schemaRef = (name: string): Piece => ({ $ref: `#/components/schemas/${name}` });

/** Schemas of answers, by the name they have in the document. */
const answers: Readonly<Record<string, z.ZodType>> = {
  Evaluation: evaluation.evaluationSchema,
  Scenario: scenarioSchema,
  Recommendation: evaluation.recommendationSchema,
  Reason: evaluation.reasonSchema,
  PlatformEvaluation: evaluation.platformEvaluationSchema,
  Gate: evaluation.gateSchema,
  RulePoints: evaluation.rulePointsSchema,
  Sizing: evaluation.sizingSchema,
  BillLine: evaluation.billLineSchema,
  LabourLine: evaluation.labourLineSchema,
  Hours: evaluation.hoursSchema,
  ThreePoint: evaluation.threePointSchema,
  YearOne: evaluation.yearOneSchema,
  Grade: evaluation.gradeSchema,
  Platform: catalogue.platformSchema,
  Evidence: catalogue.evidenceSchema,
  PriceBookEntry: catalogue.priceBookEntrySchema,
  PriceBook: catalogue.priceBookSchema,
  Rate: catalogue.rateSchema,
  Machine: catalogue.machineSchema,
  Fault: faultSchema,
};

function described(schemas: Readonly<Record<string, z.ZodType>>, io: "input" | "output"): Record<string, Piece> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    target: "draft-2020-12",
    io,
    override({ jsonSchema }) {
      // Answers may gain a field without a new version of the API; only requests refuse what they do not know.
      if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // The range of every whole number in JavaScript says nothing about this one.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema as Piece]),
  );
}

/** Defaults that depend on the rest of the scenario or on an assumption, in words. */
const dependentDefaults: Readonly<Record<string, string>> = {
  "team.hourlyRateUsd": "USD; default: the assumption hourlyRateUsd, which is 100 where nobody changes it",
  region: "default: eu-central when compliance names eu-residency, else us-east",
  "workload.replicasPerService": "default: 2 when the availability target is 99.9 or above, else 1",
  "workload.egressGibPerMonth": "GiB; default: from dailyActiveUsers and the assumption egressMbPerUserDay",
};

/** The input schema with the defaults the parser really fills in. */
function scenarioInput(): Piece {
  const { ScenarioInput: schema } = described({ ScenarioInput: scenarioInputSchema }, "input");
  const least = parseScenario({ team: { engineers: 1, kubernetesExperience: "none" } }, defaultAssumptions.values);
  invariant(schema !== undefined && least.ok, "the smallest scenario is a valid one");
  const { scenario, assumed } = least.value;
  return assumed.reduce((result, path) => {
    const keys = path.split(".");
    const words = dependentDefaults[path];
    return extended(result, keys, words === undefined ? { default: valueAt(scenario, keys) } : { description: words });
  }, schema);
}

const isPiece = (value: unknown): value is Piece => typeof value === "object" && value !== null;
const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((node, key) => (isPiece(node) ? node[key] : undefined), value);

/** A copy of a schema with something added to the property at a path. */
function extended(schema: Piece, [key, ...rest]: readonly string[], addition: Piece): Piece {
  if (key === undefined) return { ...schema, ...addition };
  const { properties } = schema;
  const property = isPiece(properties) ? properties[key] : undefined;
  invariant(isPiece(properties) && isPiece(property), `the input has no ${key}`);
  return { ...schema, properties: { ...properties, [key]: extended(property, rest, addition) } };
}

const someHours = { type: "number", minimum: 0, maximum: MOST_HOURS };
const labourIds = `^labour\\.(?:${platformIds.join("|")})\\.(?:setup|operations)$`;

const assumptionOverrides: Piece = {
  type: "object",
  description: "A team's own numbers in place of the defaults, by the id of the assumption.",
  properties: Object.fromEntries(
    assumptionIds.map((id) => {
      const { label, unit, default: usual, min, max, evidence } = assumptionFacts[id];
      const description = `${label} (${unit}). ${evidence.text} [${evidence.grade}]`;
      return [id, { type: "number", minimum: min, maximum: max, default: usual, description }];
    }),
  ),
  patternProperties: { [labourIds]: schemaRef("LabourOverride") },
  additionalProperties: false,
};

const labourOverride: Piece = {
  type: "object",
  description: "Hours of set-up, or of operations in a month, on one platform; low ≤ likely ≤ high.",
  properties: { low: someHours, likely: someHours, high: someHours },
  required: ["low", "likely", "high"],
  additionalProperties: false,
};

const evaluationRequest: Piece = {
  type: "object",
  properties: {
    scenario: schemaRef("ScenarioInput"),
    priceBook: {
      description: `Id of a price book; ${defaultPriceBook.id} when absent or null.`,
      anyOf: [{ type: "string", enum: priceBooks.map(({ id }) => id) }, { type: "null" }],
    },
    assumptions: { anyOf: [schemaRef("AssumptionOverrides"), { type: "null" }] },
  },
  required: ["scenario"],
  additionalProperties: false,
};

/** Every schema of the document, made from the schemas that do the work. */
export const schemas = (): Readonly<Record<string, Piece>> => ({
  EvaluationRequest: evaluationRequest,
  ScenarioInput: scenarioInput(),
  AssumptionOverrides: assumptionOverrides,
  LabourOverride: labourOverride,
  ...described(answers, "output"),
});
