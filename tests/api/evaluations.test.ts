import { createHash } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DELETE, GET, OPTIONS, PATCH, PUT } from "@/app/api/v1/evaluations/route";
import { evaluationSchema } from "@/lib/api/evaluation-schema";
import { answerEvaluation } from "@/lib/api/evaluations";
import { faultSchema } from "@/lib/api/fault-schema";
import { guarded } from "@/lib/api/guarded";
import { createRateLimiter } from "@/lib/api/rate-limit";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { ADDRESS, type Answer, post, postRaw, read } from "./call";

const team = { engineers: 5, kubernetesExperience: "none" };
const scenario = { team };
const KIB = 1024;

/** Holds what every error promises, and gives its code and the paths it names. */
function refusal({ status, headers, body }: Answer) {
  expect(headers.get("content-type")).toBe("application/json");
  expect(headers.get("cache-control")).toBe("no-store");
  const { code, message, fields } = faultSchema.parse(body);
  expect(JSON.stringify(body)).not.toMatch(/\n\s+at |node_modules|Error:/);
  return { status, code, message, paths: fields?.map(({ path }) => path) };
}

describe("an evaluation", () => {
  test("comes with everything the contract names", async () => {
    const { status, headers, body } = await post({ scenario });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    const evaluation = evaluationSchema.parse(body);
    expect(evaluation.platforms).toHaveLength(23);
    expect(evaluation.priceBook.id).toBe("list-2026-10");
  });

  test("carries the SHA-256 of the canonical JSON of everything else", async () => {
    const { hash, ...rest } = evaluationSchema.parse((await post({ scenario })).body);
    expect(hash).toBe(createHash("sha256").update(canonicalJson(rest)).digest("hex"));
  });

  test("uses the price book and the assumptions of the request", async () => {
    const { body } = await post({
      scenario,
      priceBook: "lesson-2025-12",
      assumptions: { egressMbPerUserDay: 50, "labour.doks.setup": { low: 1, likely: 2, high: 3 } },
    });
    const evaluation = evaluationSchema.parse(body);
    expect(evaluation.priceBook.id).toBe("lesson-2025-12");
    expect(evaluation.changedAssumptions.map(({ id }) => id)).toEqual(["egressMbPerUserDay", "labour.doks.setup"]);
    // 1,000 users × 50 MB × 365 ÷ 12 days = 1,520,833 MB = 1,416.39 GiB
    expect(evaluation.scenario.workload.egressGibPerMonth).toBeCloseTo(1_416.39, 2);
  });

  test("takes null for a book and for assumptions that were not chosen", async () => {
    const { text } = await post({ scenario });
    expect((await post({ scenario, priceBook: null, assumptions: null })).text).toBe(text);
  });

  for (const type of [
    "application/json",
    "Application/JSON",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
  ])
    test(`may be sent as ${type}`, async () =>
      expect((await postRaw(JSON.stringify({ scenario }), { "content-type": type })).status).toBe(200));

  test("may be sent with a byte order mark and with space around it", async () =>
    expect((await postRaw(`\ufeff \n${JSON.stringify({ scenario })}\t`)).status).toBe(200));

  test("may be exactly 256 KiB", async () => {
    const text = JSON.stringify({ scenario });
    expect((await postRaw(text + " ".repeat(256 * KIB - text.length))).status).toBe(200);
  });
});

describe("415 unsupported_media_type", () => {
  for (const type of [
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "application/merge-patch+json",
    "application/json, text/plain",
    "application/json; charset=utf-16",
    "application/json; charset=iso-8859-1",
  ])
    test(`for ${type || "no type"}`, async () => {
      const answer = await postRaw(
        new TextEncoder().encode(JSON.stringify({ scenario })),
        type ? { "content-type": type } : {},
      );
      expect(refusal(answer)).toMatchObject({ status: 415, code: "unsupported_media_type" });
    });

  test("for a compressed body", async () =>
    expect(
      refusal(await postRaw("{}", { "content-type": "application/json", "content-encoding": "gzip" })),
    ).toMatchObject({ status: 415, code: "unsupported_media_type" }));
});

describe("413 too_large", () => {
  const padded = (bytes: number) => `{"scenario":${JSON.stringify(scenario)}}`.padEnd(bytes, " ");
  const inParts = (text: string, parts = 8): ReadableStream<Uint8Array> => {
    const bytes = new TextEncoder().encode(text);
    const size = Math.ceil(bytes.length / parts);
    let at = 0;
    return new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      },
    });
  };
  const json = { "content-type": "application/json" };

  for (const { what, body, headers } of [
    { what: "one byte more than 256 KiB", body: () => padded(256 * KIB + 1), headers: json },
    { what: "300 KiB", body: () => padded(300 * KIB), headers: json },
    { what: "300 KiB in parts of unknown number", body: () => inParts(padded(300 * KIB)), headers: json },
    {
      what: "300 KiB announced as 10 bytes",
      body: () => inParts(padded(300 * KIB)),
      headers: { ...json, "content-length": "10" },
    },
    {
      what: "300 KiB announced as nonsense",
      body: () => inParts(padded(300 * KIB)),
      headers: { ...json, "content-length": "many" },
    },
    {
      what: "a little announced as 300 KiB",
      body: () => padded(100),
      headers: { ...json, "content-length": String(300 * KIB) },
    },
    { what: "20 MiB of brackets", body: () => "[".repeat(20 * KIB * KIB), headers: json },
  ])
    test(`for ${what}`, async () =>
      expect(refusal(await postRaw(body(), headers))).toMatchObject({ status: 413, code: "too_large" }));

  test("stops reading a body that does not end", async () => {
    let sent = 0;
    const answered = await new Promise<Answer>((resolve, reject) => {
      let answer: Promise<Answer> | undefined;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 64 * KIB;
          controller.enqueue(new Uint8Array(64 * KIB));
        },
        cancel: () => answer?.then(resolve, reject),
      });
      answer = postRaw(endless);
    });
    expect(refusal(answered)).toMatchObject({ status: 413, code: "too_large" });
    expect(sent).toBeLessThan(4 * KIB * KIB);
  });

  test("does not stop a body in parts that is small enough", async () =>
    expect((await postRaw(inParts(padded(200 * KIB)))).status).toBe(200));
});

describe("400 malformed_json", () => {
  const valid = JSON.stringify({ scenario });
  const bytes = (...parts: readonly (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));
  for (const { what, body } of [
    { what: "nothing", body: "" },
    { what: "space", body: "  \n" },
    { what: "half of it", body: valid.slice(0, -3) },
    { what: "something after it", body: `${valid} {}` },
    { what: "single quotes", body: "{'scenario':{}}" },
    { what: "a trailing comma", body: '{"scenario":{},}' },
    { what: "a comment", body: '{"scenario":{} /* team */}' },
    { what: "NaN", body: '{"scenario":{"team":{"engineers":NaN}}}' },
    { what: "Infinity", body: '{"scenario":{"team":{"engineers":-Infinity}}}' },
    { what: "a number in hexadecimal", body: '{"scenario":{"team":{"engineers":0x10}}}' },
    { what: "a raw line break in a string", body: '{"scenario":{"name":"a\nb"}}' },
    { what: "100,000 open brackets", body: "[".repeat(100_000) },
    { what: "100,000 open braces", body: '{"a":'.repeat(40_000) },
    { what: "a byte that is no UTF-8", body: bytes('{"scenario":{"name":"', 0xff, '"}}') },
    { what: "an overlong sequence", body: bytes('{"scenario":{"name":"', 0xc0, 0xaf, '"}}') },
    { what: "a surrogate in UTF-8", body: bytes('{"scenario":{"name":"', 0xed, 0xa0, 0x80, '"}}') },
    { what: "a sequence cut off", body: bytes(valid, 0xe2, 0x82) },
    { what: "UTF-16", body: bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0) },
  ])
    test(`for ${what}`, async () =>
      expect(refusal(await postRaw(body))).toMatchObject({ status: 400, code: "malformed_json" }));

  test("for a client that goes away in the middle", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(valid.slice(0, 10))),
      pull: (controller) => controller.error(new Error("aborted")),
    });
    expect(refusal(await postRaw(broken))).toMatchObject({ status: 400, code: "malformed_json" });
  });
});

describe("422 invalid_scenario", () => {
  const cases: readonly { readonly what: string; readonly body: unknown; readonly paths: readonly string[] }[] = [
    ...[null, [], [scenario], "scenario", 7, true].map((body) => ({
      what: `${JSON.stringify(body).slice(0, 20)} instead of an object`,
      body,
      paths: ["scenario"],
    })),
    { what: "an empty object", body: {}, paths: ["scenario"] },
    ...[null, [], "x", 1].map((value) => ({
      what: `a scenario that is ${JSON.stringify(value)}`,
      body: { scenario: value },
      paths: ["scenario"],
    })),
    { what: "an empty scenario", body: { scenario: {} }, paths: ["team.engineers", "team.kubernetesExperience"] },
    { what: "an unknown key of the request", body: { scenario, pricebook: "x" }, paths: ["pricebook"] },
    { what: "an unknown key of the scenario", body: { scenario: { team, budget: 10 } }, paths: ["budget"] },
    { what: "an unknown key inside", body: { scenario: { team: { ...team, size: 3 } } }, paths: ["team.size"] },
    { what: "a price book that is no text", body: { scenario, priceBook: 7 }, paths: ["priceBook"] },
    { what: "assumptions that are a list", body: { scenario, assumptions: [] }, paths: ["assumptions"] },
    {
      what: "an assumption out of its range",
      body: { scenario, assumptions: { targetFillPercent: 101 } },
      paths: ["assumptions.targetFillPercent"],
    },
    {
      what: "faults of both, each at its place",
      body: {
        scenario: { team: { ...team, engineers: 0 } },
        assumptions: { nope: 1, "labour.doks.setup": 3 },
        extra: 1,
      },
      paths: ["assumptions.labour.doks.setup", "assumptions.nope", "extra", "team.engineers"],
    },
    {
      what: "more platform engineers than engineers",
      body: { scenario: { team: { ...team, platformEngineers: 6 } } },
      paths: ["team.platformEngineers"],
    },
    {
      what: "an item without a name",
      body: { scenario: { team, workload: { items: [{ replicas: 1, cpu: 1, memoryGib: 1 }] } } },
      paths: ["workload.items.0.name"],
    },
    { what: "arrays where objects belong", body: { scenario: { team: [], cloud: [] } }, paths: ["cloud", "team"] },
    {
      what: "numbers in words",
      body: { scenario: { team: { ...team, engineers: "NaN" }, clusters: "Infinity" } },
      paths: ["clusters", "team.engineers"],
    },
    { what: "half an engineer", body: { scenario: { team: { ...team, engineers: 1.5 } } }, paths: ["team.engineers"] },
    {
      what: "priorities that are all zero",
      body: { scenario: { team, priorities: { cost: 0, operations: 0, control: 0 } } },
      paths: ["priorities"],
    },
  ];
  for (const { what, body, paths } of cases)
    test(`for ${what}`, async () => {
      const { paths: named, ...rest } = refusal(await post(body));
      expect(rest).toMatchObject({ status: 422, code: "invalid_scenario" });
      expect([...new Set(named)].sort()).toEqual(paths);
    });

  for (const { what, text, path } of [
    {
      what: "a number beyond all numbers",
      text: '{"scenario":{"team":{"engineers":1e400,"kubernetesExperience":"none"}}}',
      path: "team.engineers",
    },
    {
      what: "__proto__ in the request",
      text: `{"scenario":${JSON.stringify(scenario)},"__proto__":{"priceBook":"x"}}`,
      path: "__proto__",
    },
    {
      what: "__proto__ in the scenario",
      text: '{"scenario":{"__proto__":{"team":{}},"team":{"engineers":1,"kubernetesExperience":"none"}}}',
      path: "__proto__",
    },
    {
      what: "__proto__ in the team",
      text: '{"scenario":{"team":{"engineers":1,"kubernetesExperience":"none","__proto__":{"size":1}}}}',
      path: "team.__proto__",
    },
    {
      what: "__proto__ among assumptions",
      text: `{"scenario":${JSON.stringify(scenario)},"assumptions":{"__proto__":1}}`,
      path: "assumptions.__proto__",
    },
    {
      what: "constructor in the scenario",
      text: '{"scenario":{"constructor":{"prototype":1},"team":{"engineers":1,"kubernetesExperience":"none"}}}',
      path: "constructor",
    },
    {
      what: "constructor among assumptions",
      text: `{"scenario":${JSON.stringify(scenario)},"assumptions":{"constructor":1}}`,
      path: "assumptions.constructor",
    },
    {
      what: "the last of two equal keys",
      text: '{"scenario":{"team":{"engineers":1,"engineers":0,"kubernetesExperience":"none"}}}',
      path: "team.engineers",
    },
    {
      what: "deep nesting in a field",
      text: `{"scenario":{"name":${"[".repeat(100_000)}${"]".repeat(100_000)},"team":{"engineers":1,"kubernetesExperience":"none"}}}`,
      path: "name",
    },
    {
      what: "deep nesting in an unknown field",
      text: `{"scenario":{"x":${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)},"team":{"engineers":1,"kubernetesExperience":"none"}}}`,
      path: "x",
    },
    { what: "100,000 brackets, closed", text: `${"[".repeat(100_000)}${"]".repeat(100_000)}`, path: "scenario" },
  ])
    test(`for ${what}`, async () => {
      const { paths, ...rest } = refusal(await postRaw(text));
      expect(rest).toMatchObject({ status: 422, code: "invalid_scenario" });
      expect(paths).toContain(path);
    });

  test("names a thousand faulty fields at most, and says how many there are", async () => {
    const items = Array.from({ length: 5_000 }, () => ({}));
    const { paths, message } = refusal(await post({ scenario: { team, workload: { items } } }));
    expect(paths).toHaveLength(1_000);
    expect(message).toBe("20000 fields are faulty. The first 1000 of 20000 are named.");
  });

  test("names a name that no database and no file could carry", async () => {
    const { paths } = refusal(
      await postRaw(
        `{"scenario":{"name":"\\ud800","team":${JSON.stringify(team)},"workload":{"items":[{"name":"\\u0000","replicas":1,"cpu":1,"memoryGib":1}]}}}`,
      ),
    );
    expect(paths).toEqual(["name", "workload.items.0.name"]);
  });
});

describe("404 unknown_price_book", () => {
  for (const priceBook of ["nope", "", "__proto__", "constructor", "list-2026-10 "])
    test(`for ${JSON.stringify(priceBook)}`, async () =>
      expect(refusal(await post({ scenario, priceBook }))).toMatchObject({ status: 404, code: "unknown_price_book" }));

  test("comes after the faults of the scenario", async () =>
    expect(refusal(await post({ scenario: {}, priceBook: "nope" }))).toMatchObject({ status: 422 }));
});

describe("429 rate_limited", () => {
  test("says when to come back, and counts each client for itself", async () => {
    const limit = createRateLimiter({ burst: 2, perSecond: 0.25, mostClients: 10 });
    const send = async (address: string, nowMs: number) =>
      read(
        await answerEvaluation(
          new Request(ADDRESS, {
            method: "POST",
            body: JSON.stringify({ scenario }),
            headers: { "content-type": "application/json", "x-forwarded-for": address },
          }),
          { limit, nowMs },
        ),
      );
    expect((await send("192.0.2.1", 0)).status).toBe(200);
    expect((await send("192.0.2.1", 0)).status).toBe(200);
    const third = await send("192.0.2.1", 1_000);
    expect(refusal(third)).toMatchObject({ status: 429, code: "rate_limited" });
    expect(third.headers.get("retry-after")).toBe("3");
    expect((await send("192.0.2.2", 1_000)).status).toBe(200);
    expect((await send("192.0.2.1", 4_000)).status).toBe(200);
  });
});

describe("405 method_not_allowed", () => {
  for (const [method, handler] of Object.entries({ GET, PUT, PATCH, DELETE }))
    test(`for ${method}`, async () => {
      const answer = await read(handler());
      expect(refusal(answer)).toMatchObject({ status: 405, code: "method_not_allowed" });
      expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
    });

  test("OPTIONS says what is allowed", () => {
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });
});

describe("500 internal", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("keeps the details in the server's log", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const secret = new Error("a secret with a stack");
    const answer = await read(
      await guarded(() => {
        throw secret;
      })(),
    );
    expect(refusal(answer)).toMatchObject({ status: 500, code: "internal" });
    expect(answer.text).not.toContain("secret");
    expect(log).toHaveBeenCalledWith(expect.any(String), secret);
  });
});
