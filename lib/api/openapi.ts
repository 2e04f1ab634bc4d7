import "server-only";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import { invariant } from "@/lib/planner/invariant";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { example } from "@/lib/samples";
import { type FaultCode, faults } from "./faults";
import { type Piece, schemaRef, schemas } from "./openapi-schemas";
import { seal } from "./seal";

const answer = (description: string, schema: Piece, more: Piece = {}): Piece => ({
  description,
  content: { "application/json": { schema, ...more } },
});

const listOf = (key: string, name: string): Piece => ({
  type: "object",
  properties: { [key]: { type: "array", items: schemaRef(name) } },
  required: [key],
});

const status = (value: string): Piece => ({
  type: "object",
  properties: { status: { const: value } },
  required: ["status"],
});

const header = (description: string, type: "string" | "integer"): Piece => ({ description, schema: { type } });

const faultHeaders: Readonly<Partial<Record<FaultCode, Piece>>> = {
  rate_limited: { "Retry-After": header("Whole seconds after which the next request may pass.", "integer") },
  method_not_allowed: { Allow: header("The methods this address takes.", "string") },
};

const faultExample = (code: FaultCode): Piece => ({
  code,
  message: faults[code].message,
  ...(code === "invalid_scenario" ? { fields: [{ path: "team.engineers", message: "At most 10,000." }] } : {}),
});

const faultResponse = (code: FaultCode): Piece => ({
  ...answer(faults[code].message, schemaRef("Fault"), { example: faultExample(code) }),
  ...(faultHeaders[code] === undefined ? {} : { headers: faultHeaders[code] }),
});

/** References to the errors an operation can give, by their status. */
const refusals = (...codes: readonly FaultCode[]): Piece =>
  Object.fromEntries(
    [...codes, "method_not_allowed" as const, "internal" as const].map((code) => [
      String(faults[code].status),
      { $ref: `#/components/responses/${code}` },
    ]),
  );

const cached = {
  parameters: [{ name: "If-None-Match", in: "header", schema: { type: "string" }, description: "An ETag you have." }],
  unchanged: { "304": { description: "Unchanged since the ETag you sent." } },
};

/** The five-person team of the samples: as a request, and its answer with only the pick among the platforms. */
function examples(): { readonly request: Piece; readonly evaluation: Piece } {
  const parsed = parseScenario(example.scenario, defaultAssumptions.values);
  invariant(parsed.ok, "the example is a valid scenario");
  const sealed = seal(evaluate(parsed.value, defaultPriceBook, defaultAssumptions));
  return {
    request: { summary: example.label, description: example.description, value: { scenario: example.scenario } },
    evaluation: {
      summary: example.label,
      description: "Only the pick is shown here; a real answer holds every platform, and its hash covers them all.",
      value: { ...sealed, platforms: sealed.platforms.slice(0, 1) },
    },
  };
}

function paths(): Piece {
  const { request, evaluation } = examples();
  return {
    "/api/v1/evaluations": {
      post: {
        operationId: "evaluate",
        summary: "Evaluate a scenario",
        description:
          "Every platform's bill, labour, availability and first year for one scenario, and which one fits. Needs no " +
          "account and stores nothing. The same request gives the same bytes.",
        tags: ["Evaluations"],
        requestBody: {
          required: true,
          description: "JSON in UTF-8, at most 256 KiB.",
          content: {
            "application/json": {
              schema: schemaRef("EvaluationRequest"),
              examples: { "five-person-saas": request },
            },
          },
        },
        responses: {
          "200": answer("The evaluation.", schemaRef("Evaluation"), { examples: { "five-person-saas": evaluation } }),
          ...refusals(
            "malformed_json",
            "unknown_price_book",
            "too_large",
            "unsupported_media_type",
            "invalid_scenario",
            "rate_limited",
          ),
        },
      },
    },
    "/api/v1/platforms": {
      get: {
        operationId: "listPlatforms",
        summary: "All platforms with their facts",
        tags: ["Catalogue"],
        parameters: cached.parameters,
        responses: {
          "200": answer("From the laptop to the own cluster.", listOf("platforms", "Platform")),
          ...cached.unchanged,
          ...refusals(),
        },
      },
    },
    "/api/v1/price-books": {
      get: {
        operationId: "listPriceBooks",
        summary: "All price books",
        tags: ["Catalogue"],
        parameters: cached.parameters,
        responses: {
          "200": answer("Lists first, the newest in front.", listOf("priceBooks", "PriceBookEntry")),
          ...cached.unchanged,
          ...refusals(),
        },
      },
    },
    "/api/v1/price-books/{id}": {
      get: {
        operationId: "getPriceBook",
        summary: "One price book with every figure and its source",
        tags: ["Catalogue"],
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" }, example: defaultPriceBook.id },
          ...cached.parameters,
        ],
        responses: {
          "200": answer("The whole book; its figures never change.", schemaRef("PriceBook")),
          ...cached.unchanged,
          ...refusals("unknown_price_book"),
        },
      },
    },
    "/api/v1/openapi.json": {
      get: {
        operationId: "getOpenApi",
        summary: "This document",
        tags: ["Service"],
        parameters: cached.parameters,
        responses: {
          "200": answer("OpenAPI 3.1.", { type: "object" }),
          ...cached.unchanged,
          ...refusals(),
        },
      },
    },
    "/api/v1/decision-record.schema.json": {
      get: {
        operationId: "getDecisionRecordSchema",
        summary: "JSON Schema of an exported decision record",
        tags: ["Service"],
        parameters: cached.parameters,
        responses: {
          "200": answer("Draft 2020-12.", { type: "object" }),
          ...cached.unchanged,
          ...refusals(),
        },
      },
    },
    "/api/health": {
      get: {
        operationId: "getHealth",
        summary: "The process is up",
        tags: ["Service"],
        responses: { "200": answer("It is.", status("ok")), ...refusals() },
      },
    },
    "/api/ready": {
      get: {
        operationId: "getReady",
        summary: "Ready for traffic",
        tags: ["Service"],
        description: "The database answers, and has the tables this version needs.",
        responses: {
          "200": answer("It is.", status("ready")),
          ...refusals("not_ready"),
        },
      },
    },
  };
}

const usedFaults: readonly FaultCode[] = [
  "malformed_json",
  "unknown_price_book",
  "method_not_allowed",
  "too_large",
  "unsupported_media_type",
  "invalid_scenario",
  "rate_limited",
  "not_ready",
  "internal",
];

/** OpenAPI 3.1 of the whole API, made from the schemas that parse requests and describe answers. */
export const openApiDocument = (): Piece => ({
  openapi: "3.1.1",
  info: {
    title: "Berth",
    version: "1.0.0",
    summary: "Where should a team's containers run?",
    description:
      "Compares platforms for containers on what they cost in the first year, labour included, for one team's " +
      "constraints. Amounts are USD, hours are numbers, shares are 0 to 1, percentages are named so. Version 1 may gain " +
      "optional input and new fields in answers; a rename or a changed meaning is a new version. An address under /api " +
      "that is not listed answers 404 with the code not_found.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/" }],
  tags: [{ name: "Evaluations" }, { name: "Catalogue" }, { name: "Service" }],
  paths: paths(),
  components: {
    schemas: schemas(),
    responses: Object.fromEntries(usedFaults.map((code) => [code, faultResponse(code)])),
  },
});
