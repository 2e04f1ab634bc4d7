import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluationSchema } from "@/lib/api/evaluation-schema";
import { faultSchema } from "@/lib/api/fault-schema";
import { type Answer, postRaw } from "./call";

const RUNS = { numRuns: 1_500 };
/** The machine is shared, and some of the garbage turns out to be a valid scenario of many machines. */
const PATIENCE = 300_000;

/** Whatever came in: an evaluation in its shape, or an error in its shape, and never a failure of ours. */
function holdsUp({ status, body }: Answer): void {
  if (status === 200) expect(evaluationSchema.safeParse(body).error).toBeUndefined();
  else {
    expect([400, 404, 413, 415, 422]).toContain(status);
    expect(faultSchema.safeParse(body).error).toBeUndefined();
  }
}

const oddNames = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "",
  "0",
  "scenario",
  "team.engineers",
  "\ud800",
  "\u0000",
);
const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e400",
    "undefined",
    -0,
    -1,
    0.1,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.MAX_SAFE_INTEGER + 1,
    "x".repeat(10_000),
    [],
    {},
    [[]],
    [null],
    { length: 1 },
    "\ud800",
    "\u0000",
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Members that a hostile client writes as text, because no value in JavaScript is written like that. */
const oddTexts = fc.constantFrom("1e400", "-1e400", "1e-400", "-0", "0.1e1", '"\\ud800"', '"\\u0000"', "[[[[]]]]");

const valid = {
  scenario: {
    name: "Five-person SaaS",
    team: { engineers: 5, kubernetesExperience: "none", platformEngineers: 0, hourlyRateUsd: 100 },
    budgetUsdPerMonth: 400,
    cloud: { primary: "none", currentPlatform: "compose" },
    workload: {
      items: [
        { name: "web", replicas: 2, cpu: 0.25, memoryGib: 0.5, public: true },
        { name: "job", replicas: 1, cpu: 1, memoryGib: 2, gpu: 0 },
      ],
      dailyActiveUsers: 3_000,
    },
    needs: ["autoscaling"],
    compliance: ["soc2"],
    priorities: { cost: 1, operations: 1, control: 1 },
    purchase: { commitment: "none", spotShare: 0 },
    observability: { backups: true, monitoring: "basic" },
  },
  priceBook: "list-2026-10",
  assumptions: { targetFillPercent: 70, "labour.doks.setup": { low: 1, likely: 2, high: 3 } },
};

type Path = readonly string[];
const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const pathsOf = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(isBranch(value) ? Object.keys(value).flatMap((key) => pathsOf(value[key], [...at, key])) : []),
];

type Change =
  | { readonly kind: "replace"; readonly value: unknown }
  | { readonly kind: "remove" }
  | { readonly kind: "add"; readonly key: string; readonly value: unknown };

function changed(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (key === undefined) {
    if (change.kind === "add" && isBranch(value) && !Array.isArray(value))
      return Object.fromEntries([...Object.entries(value), [change.key, change.value]]);
    return change.kind === "replace" ? change.value : value;
  }
  if (!isBranch(value)) return value;
  if (Array.isArray(value))
    return rest.length === 0 && change.kind === "remove"
      ? value.filter((_, index) => String(index) !== key)
      : value.map((member, index) => (String(index) === key ? changed(member, rest, change) : member));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(name === key && rest.length === 0 && change.kind === "remove"))
      .map(([name, member]) => [name, name === key ? changed(member, rest, change) : member]),
  );
}

const change: fc.Arbitrary<Change> = fc.oneof(
  oddValues.map((value) => ({ kind: "replace" as const, value })),
  fc.constant({ kind: "remove" as const }),
  fc.record({ kind: fc.constant("add" as const), key: fc.oneof(oddNames, fc.string()), value: oddValues }),
);

const mutated = fc
  .array(fc.tuple(fc.constantFrom(...pathsOf(valid)), change), { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce<unknown>((body, [path, one]) => changed(body, path, one), valid));

/** The text of a body with a member written by hand somewhere in it: an odd value, or a key for the second time. */
const rewritten = fc.tuple(mutated, oddNames, oddTexts, fc.nat()).map(([body, name, value, where]) => {
  const text = JSON.stringify(body) ?? "null";
  const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
  const at = braces[where % Math.max(1, braces.length)];
  if (at === undefined) return text;
  const comma = text[at] === "}" ? "" : ",";
  return `${text.slice(0, at)}${JSON.stringify(name)}:${value}${comma}${text.slice(at)}`;
});

describe("whatever is sent", () => {
  test(
    "any JSON at all gets an answer in shape",
    async () => {
      const body = fc.oneof(
        fc.jsonValue({ maxDepth: 4 }),
        fc.record(
          { scenario: fc.jsonValue(), priceBook: fc.jsonValue(), assumptions: fc.jsonValue() },
          { requiredKeys: [] },
        ),
      );
      await fc.assert(
        fc.asyncProperty(body, async (value) => holdsUp(await postRaw(JSON.stringify(value)))),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "a valid body with something wrong in it gets an answer in shape",
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, async (value) => holdsUp(await postRaw(JSON.stringify(value) ?? ""))),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "numbers, names and doubled keys that only text can carry get an answer in shape",
    async () => {
      await fc.assert(
        fc.asyncProperty(rewritten, async (text) => holdsUp(await postRaw(text))),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "a name with a control character or half a character in it is refused by its path, every other is given back",
    async () => {
      const unit = fc.constantFrom(
        "a",
        "é",
        "🛒",
        " ",
        "/",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u009f",
        "\u2028",
        "\ud800",
        "\udfff",
      );
      const names = fc.string({ minLength: 1, maxLength: 4, unit });
      await fc.assert(
        fc.asyncProperty(names, async (name) => {
          const { status, body } = await postRaw(JSON.stringify({ scenario: { ...valid.scenario, name } }));
          const isFine = !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(name);
          expect(status).toBe(isFine ? 200 : 422);
          if (isFine) expect(evaluationSchema.parse(body).scenario.name).toBe(name);
          else expect(faultSchema.parse(body).fields?.map(({ path }) => path)).toEqual(["name"]);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test(
    "bytes without sense, and a valid body with bytes changed, get an answer in shape",
    async () => {
      const bytes = new TextEncoder().encode(JSON.stringify(valid));
      const noise = fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc
          .array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
            minLength: 1,
            maxLength: 6,
          })
          .map((hits) => {
            const copy = bytes.slice();
            for (const [at, byte] of hits) copy[at] = byte;
            return copy;
          }),
        fc.nat({ max: bytes.length }).map((length) => bytes.slice(0, length)),
      );
      await fc.assert(
        fc.asyncProperty(noise, async (body) => holdsUp(await postRaw(body.slice()))),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "any content type gets an answer in shape",
    async () => {
      const type = fc.oneof(
        fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
        fc
          .string({ maxLength: 12, unit: fc.constantFrom(...'aj;="/ ,utf-8charset') })
          .map((tail) => `application/json${tail}`),
      );
      await fc.assert(
        fc.asyncProperty(type, async (value) =>
          holdsUp(await postRaw(JSON.stringify({ scenario: {} }), { "content-type": value })),
        ),
        { numRuns: 1_000 },
      );
    },
    PATIENCE,
  );
});
