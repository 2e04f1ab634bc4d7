import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET } from "@/app/api/v1/openapi.json/route";
import { faultCodes } from "@/lib/api/fault-schema";
import { faults } from "@/lib/api/faults";
import { openApiDocument } from "@/lib/api/openapi";
import { assumptionIds, defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { platformIds } from "@/lib/planner/scenario/choices";
import { caseFiles, requestOf } from "../cases/case";
import { anyAssumptions, anyRequest } from "./arbitraries";
import { post, read } from "./call";

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => {
  if (!isNode(value)) throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value;
};

const document = node(JSON.parse(JSON.stringify(openApiDocument())));
const components = node(document.components);
const schemas = node(components.schemas);

/** Every value in the document with its JSON pointer. */
function* walk(value: unknown, at = "#"): Generator<readonly [string, unknown]> {
  yield [at, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value))
    yield* walk(member, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

const resolve = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((here, key) => (isNode(here) || Array.isArray(here) ? (here as Node)[key] : undefined), document);

const refs = [...walk(document)].flatMap(([at, value]) =>
  isNode(value) && typeof value.$ref === "string" ? [{ at, ref: value.$ref }] : [],
);

/** A zod schema made from a component of the document: what somebody else's generator would check. */
function checkerOf(name: string): z.ZodType {
  const inDefs = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(inDefs)
      : isNode(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, member]) => [
              key,
              key === "$ref" ? String(member).replace("#/components/schemas/", "#/$defs/") : inDefs(member),
            ]),
          )
        : value;
  const $defs = inDefs(schemas);
  return z.fromJSONSchema({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $ref: `#/$defs/${name}`,
    $defs,
  } as Parameters<typeof z.fromJSONSchema>[0]); // a JSON Schema by its construction
}

const operations = Object.entries(node(document.paths)).flatMap(([address, item]) =>
  Object.entries(node(item)).map(([method, operation]) => ({ address, method, operation: node(operation) })),
);

describe("the document", () => {
  test("is what the route serves", async () =>
    expect((await read(await GET(new Request("http://berth.test/api/v1/openapi.json")))).body).toEqual(document));

  test("is OpenAPI 3.1 with what that asks for", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(Object.keys(document).sort()).toEqual(["components", "info", "openapi", "paths", "servers", "tags"]);
    const { title, version, license } = node(document.info);
    expect([title, version].every((text) => typeof text === "string" && text !== "")).toBe(true);
    expect(node(license).identifier).toBe("MIT");
    for (const kind of ["schemas", "responses"])
      for (const name of Object.keys(node(components[kind]))) expect(name).toMatch(/^[a-zA-Z0-9._-]+$/);
  });

  test("resolves every reference inside itself", () => {
    expect(refs.length).toBeGreaterThan(20);
    for (const { at, ref } of refs) {
      expect(ref, at).toMatch(/^#\/components\/(schemas|responses)\//);
      expect(isNode(resolve(ref)), `${at} → ${ref}`).toBe(true);
    }
  });

  test("uses every schema and response it defines", () => {
    const used = new Set(refs.map(({ ref }) => ref));
    const defined = ["schemas", "responses"].flatMap((kind) =>
      Object.keys(node(components[kind])).map((name) => `#/components/${kind}/${name}`),
    );
    expect(defined.filter((pointer) => !used.has(pointer))).toEqual([]);
  });

  test("has schemas of the dialect OpenAPI 3.1 uses, without addresses of their own", () => {
    for (const [at, value] of walk(schemas)) {
      if (!isNode(value)) continue;
      expect(value.$schema ?? value.$id ?? value.nullable ?? value.definitions, at).toBeUndefined();
      if (Array.isArray(value.required) && isNode(value.properties))
        expect(Object.keys(value.properties), at).toEqual(expect.arrayContaining(value.required));
    }
  });

  // What only a signed-in browser is served (sign-in itself, files of a team or an account) is part of the pages, and no API.
  const ofPages = /^(?:auth|account|teams)\//;

  test("describes every address there is, and no other", () => {
    const api = path.join(import.meta.dirname, "../../app/api");
    const routes = readdirSync(api, { recursive: true, encoding: "utf8" })
      .filter(
        (file) =>
          path.basename(file) === "route.ts" &&
          !file.includes("[[...") &&
          !ofPages.test(file.replaceAll(path.sep, "/")),
      )
      .map((file) => `/api/${path.dirname(file).split(path.sep).join("/")}`.replaceAll("[", "{").replaceAll("]", "}"));
    expect(Object.keys(node(document.paths)).sort()).toEqual(routes.sort());
  });

  for (const { address, method, operation } of operations) {
    test(`says all about ${method.toUpperCase()} ${address}`, () => {
      expect(operation.operationId).toMatch(/^[a-z][a-zA-Z]+$/);
      expect(operation.summary).toEqual(expect.any(String));
      const responses = node(operation.responses);
      const statuses = Object.keys(responses);
      expect(statuses).toEqual(expect.arrayContaining(["200", "405", "500"]));
      for (const [status, response] of Object.entries(responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        const resolved = node(
          typeof node(response).$ref === "string" ? resolve(String(node(response).$ref)) : response,
        );
        expect(resolved.description).toEqual(expect.any(String));
        if (status === "304") continue;
        const media = node(node(resolved.content)["application/json"]);
        expect(isNode(media.schema)).toBe(true);
        if (Number(status) >= 400) expect(media.schema).toEqual({ $ref: "#/components/schemas/Fault" });
      }
      const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = (Array.isArray(operation.parameters) ? operation.parameters : []).map(node);
      expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(named);
      for (const parameter of parameters) expect(isNode(parameter.schema)).toBe(true);
    });
  }

  test("gives every operation a name of its own", () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test("names every error of the contract with its status, and shows one of each", () => {
    const responses = node(components.responses);
    expect(Object.keys(responses).sort()).toEqual(faultCodes.filter((code) => code !== "not_found").sort());
    const checker = checkerOf("Fault");
    for (const [code, response] of Object.entries(responses)) {
      const example = node(node(node(node(response).content)["application/json"]).example);
      expect(example.code).toBe(code);
      expect(checker.safeParse(example).error).toBeUndefined();
    }
    const post200 = node(operations.find(({ operation }) => operation.operationId === "evaluate")?.operation.responses);
    for (const code of [
      "malformed_json",
      "unknown_price_book",
      "too_large",
      "unsupported_media_type",
      "invalid_scenario",
      "rate_limited",
    ] as const)
      expect(post200[String(faults[code].status)]).toEqual({ $ref: `#/components/responses/${code}` });
    expect(node(node(responses.rate_limited).headers)["Retry-After"]).toBeDefined();
    expect(node(node(responses.method_not_allowed).headers).Allow).toBeDefined();
  });
});

describe("the schema of a request", () => {
  let request: z.ZodType;
  beforeAll(() => {
    request = checkerOf("EvaluationRequest");
  });

  test("takes the example it shows, and so does the API", async () => {
    const body = node(node(node(document.paths)["/api/v1/evaluations"]).post);
    const media = node(node(node(body.requestBody).content)["application/json"]);
    const { value } = node(node(media.examples)["five-person-saas"]);
    expect(request.safeParse(value).error).toBeUndefined();
    const { status, body: answer } = await post(value);
    expect(status).toBe(200);
    const shown = node(node(node(node(node(body.responses)["200"]).content)["application/json"]).examples);
    const { value: example } = node(shown["five-person-saas"]);
    expect(node(example).hash).toBe(node(answer).hash);
    expect(node(example).recommendation).toEqual(node(answer).recommendation);
  });

  test("takes every case that the API takes", () => {
    for (const one of caseFiles().flatMap(({ cases }) => cases))
      if (one.status === undefined) expect(request.safeParse(requestOf(one)).error, one.id).toBeUndefined();
  });

  test("takes everything the contract allows", () => {
    fc.assert(
      fc.property(anyRequest, (value) => {
        expect(request.safeParse(value).error).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  test("refuses what the API refuses", async () => {
    const team = { engineers: 5, kubernetesExperience: "none" };
    for (const body of [
      {},
      { scenario: {} },
      { scenario: { team }, extra: 1 },
      { scenario: { team, budget: 1 } },
      { scenario: { team: { ...team, engineers: 1.5 } } },
      { scenario: { team, availabilityTargetPercent: 100 } },
      { scenario: { team, workload: { items: [] } } },
      { scenario: { team, name: "a\u0000" } },
      { scenario: { team, name: "a\ud800" } },
      { scenario: { team, workload: { items: [{ name: "a\u2028", replicas: 1, cpu: 1, memoryGib: 1 }] } } },
      { scenario: { team }, priceBook: "nope" },
      { scenario: { team }, assumptions: { nope: 1 } },
      { scenario: { team }, assumptions: { "labour.nope.setup": { low: 1, likely: 2, high: 3 } } },
      { scenario: { team }, assumptions: { "labour.doks.setup": { low: 1, likely: 2 } } },
    ]) {
      expect(request.safeParse(body).success, JSON.stringify(body)).toBe(false);
      expect((await post(body)).status, JSON.stringify(body)).toBeGreaterThanOrEqual(404);
    }
  });

  test("shows the defaults the parser fills in", async () => {
    const { body } = await post({ scenario: { team: { engineers: 1, kubernetesExperience: "none" } } });
    const scenario = node(node(body).scenario);
    const input = node(schemas.ScenarioInput);
    const shown: string[] = [];
    const compare = (schema: Node, value: unknown, at: string): void => {
      for (const [key, property] of Object.entries(node(schema.properties))) {
        const here = at === "" ? key : `${at}.${key}`;
        if ("default" in node(property)) {
          expect(node(property).default, here).toEqual(node(value)[key]);
          shown.push(here);
        } else if (isNode(node(property).properties)) compare(node(property), node(value)[key], here);
      }
    };
    compare(input, scenario, "");
    const inWords = ["team.hourlyRateUsd", "region", "workload.replicasPerService", "workload.egressGibPerMonth"];
    expect([...shown, ...inWords].sort()).toEqual([...z.array(z.string()).parse(node(body).assumed)].sort());
  });
});

describe("the schema of assumptions", () => {
  const checker = checkerOf("AssumptionOverrides");

  test("agrees with the parser at both ends of every range", () => {
    const properties = node(node(schemas.AssumptionOverrides).properties);
    expect(Object.keys(properties)).toEqual(assumptionIds);
    for (const id of assumptionIds) {
      const { minimum, maximum, default: usual } = node(properties[id]);
      expect(usual).toBe(defaultAssumptions.values[id]);
      for (const [value, fits] of [
        [minimum, true],
        [maximum, true],
        [Number(minimum) - 0.001, false],
        [Number(maximum) + 0.001, false],
      ] as const) {
        expect(parseAssumptions({ [id]: value }).ok, `${id} ${value}`).toBe(fits);
        expect(checker.safeParse({ [id]: value }).success, `${id} ${value}`).toBe(fits);
      }
    }
  });

  test("agrees with the parser on hours", () => {
    for (const platform of platformIds)
      for (const [value, fits] of [
        [{ low: 0, likely: 0, high: 100_000 }, true],
        [{ low: 0, likely: 0, high: 100_000.5 }, false],
        [{ low: -1, likely: 0, high: 1 }, false],
        [{ low: 0, likely: 1, high: 2, mean: 1 }, false],
      ] as const) {
        const overrides = { [`labour.${platform}.operations`]: value };
        expect(parseAssumptions(overrides).ok, JSON.stringify(overrides)).toBe(fits);
        expect(checker.safeParse(overrides).success, JSON.stringify(overrides)).toBe(fits);
      }
  });

  test("takes whatever the parser takes", () => {
    fc.assert(
      fc.property(anyAssumptions, (overrides) => {
        expect(parseAssumptions(overrides).ok).toBe(true);
        expect(checker.safeParse(overrides).error).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the schemas of answers", () => {
  test("take the real answer to every case", async () => {
    const evaluation = checkerOf("Evaluation");
    const fault = checkerOf("Fault");
    for (const one of caseFiles().flatMap(({ cases }) => cases)) {
      const { status, body } = await post(requestOf(one));
      expect((status === 200 ? evaluation : fault).safeParse(body).error, one.id).toBeUndefined();
    }
  }, 60_000);

  test("do not forbid fields that a later release adds", () => {
    const open = ["Evaluation", "PlatformEvaluation", "BillLine", "Platform", "PriceBook", "Fault"];
    for (const name of open) expect(node(schemas[name]).additionalProperties, name).toBeUndefined();
    for (const name of ["EvaluationRequest", "ScenarioInput", "AssumptionOverrides"])
      expect(node(schemas[name]).additionalProperties, name).toBe(false);
  });
});
