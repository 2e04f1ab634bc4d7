/**
 * A file of another planner version cannot be worked out again, so that whatever it says is believed: whatever is accepted has to
 * be safe for everything that reads a record later. Each run changes one value of a real file and makes the hash fit again.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkConditions } from "@/lib/decisions/check-conditions";
import { conditionKinds } from "@/lib/decisions/conditions";
import { documentOf } from "@/lib/decisions/document";
import { sha256 } from "@/lib/decisions/freeze";
import { type ImportedDecision, readDecisionFile } from "@/lib/decisions/import";
import type { DecisionRecord } from "@/lib/decisions/record";
import { charts } from "@/lib/decisions/render/charts";
import { fileNames } from "@/lib/decisions/render/file-names";
import { renderFile } from "@/lib/decisions/render/files";
import { renderJson } from "@/lib/decisions/render/json";
import { repriceReport } from "@/lib/decisions/reprice";
import { factsOf, listBooks, todayOf } from "@/lib/decisions/today";
import { moveKit } from "@/lib/move/move-kit";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { wordRecommendation } from "@/lib/wording/recommendation";
import { documentNamed, recordOf, sealedOf } from "./support";

const ADDRESS = "https://berth.example/api/v1/decision-record.schema.json";
const TODAY = "2026-11-21";

// biome-ignore lint/suspicious/noExplicitAny: a file that is bent out of shape has none
type Loose = any;

const ownPrices = {
  ...noTeamPrices,
  rates: [{ key: "digitalocean.lb", region: "all", change: { usd: "9" }, note: "renewed", date: "2026-11-01" }],
  assumptions: [{ id: "peakFactorSpiky", value: 4, note: "measured", date: "2026-11-01" }],
} as const;

/** Small ones: a change shall hit what matters, and not the tenth service of a list. */
const files: readonly string[] = [
  documentNamed("five-person-saas"),
  documentOf(
    recordOf(
      sealedOf(
        {
          name: "Twelve services",
          team: { engineers: 5, kubernetesExperience: "operating" },
          workload: { services: 12, dailyActiveUsers: 20_000, stateful: true, storageGib: 50 },
          orchestration: "kubernetes",
        },
        { teamPrices: ownPrices, assumptions: { loadUtilisationPercent: 55 } },
      ),
      { platform: "doks", votes: [], people: [{ id: "1", userId: "u", name: "Ada", part: "decider", vote: null }] },
    ),
  ),
].map((doc) => {
  const file = JSON.parse(renderJson(doc, ADDRESS)) as Loose;
  file.frozen.engineVersion = "0.9.0";
  file.frozen.evaluation.engineVersion = "0.9.0";
  return JSON.stringify(file);
});

type Path = readonly string[];

/** Of everything in the file; what matters to the chosen platform and what is read without a platform comes up more often. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

const pathsOf = (text: string): fc.Arbitrary<Path> => {
  const file = JSON.parse(text) as Loose;
  const all = pathsIn(file).filter(({ length }) => length > 0);
  const chosen = String(
    file.frozen.evaluation.platforms.findIndex(({ id }: { readonly id: string }) => id === file.platform),
  );
  const near = all.filter((path) => path[2] !== "platforms" || path[3] === chosen || path[3] === undefined);
  return fc.oneof({ arbitrary: fc.constantFrom(...near), weight: 4 }, fc.constantFrom(...all));
};

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, {}, [], [{}], "", 0, -0, -1, 0.5, 1e-9, 13, 101, 1e6, 1e12, -1e12, 1e15, 1e21),
  fc.constantFrom<unknown>(1e300, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, "9".repeat(400), "0.5", "all"),
  fc.constantFrom<unknown>("__proto__", "constructor", "toString", "private-x", "private-", "fly", "kind", "local"),
  fc.constantFrom<unknown>("0000-01-01", "2026-02-30", "9999-12-31", "2026-13", "us-east", "labour.doks.setup"),
  fc.constantFrom<unknown>(
    "\u0000",
    "a\nb",
    "```\nrm -rf /\n```",
    "$(x)",
    "=1+1",
    "\ud800",
    "\uffff",
    "x".repeat(30_000),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change = "set" | "drop" | "double" | "empty" | "swap" | "negate" | "grow";

interface Mutation {
  readonly file: string;
  readonly path: Path;
  readonly other: Path;
  readonly change: Change;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.constantFrom(...files).chain((file) =>
  fc.record({
    file: fc.constant(file),
    path: pathsOf(file),
    other: pathsOf(file),
    change: fc.constantFrom<Change[]>("set", "set", "set", "drop", "double", "empty", "swap", "negate", "grow"),
    value: strange,
  }),
);

const at = (root: Loose, path: Path): Loose => path.reduce((value, key) => value?.[key], root);

function mutated({ file, path, other, change, value }: Mutation): string {
  const root = JSON.parse(file) as Loose;
  const key = path.at(-1) ?? "";
  const parent = at(root, path.slice(0, -1));
  const was = parent[key];
  if (change === "set") parent[key] = value;
  else if (change === "drop") Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key];
  else if (change === "double")
    parent[key] = Array.isArray(was) ? [...was, ...was] : typeof was === "number" ? was * 2 : was;
  else if (change === "empty") parent[key] = Array.isArray(was) ? [] : null;
  else if (change === "swap") parent[key] = at(root, other);
  else if (change === "negate") parent[key] = typeof was === "number" ? -was : typeof was === "boolean" ? !was : "";
  else parent[key] = typeof was === "number" ? was * 1e9 : typeof was === "string" ? was.repeat(50) : was;
  try {
    root.hash = sha256(canonicalJson(root.frozen));
  } catch {
    // Nothing to hash: the file is refused whatever it says.
  }
  return JSON.stringify(root);
}

/** As the database gives it back, accepted, with every condition there is. */
function recordFrom({ sealed, ...file }: ImportedDecision): DecisionRecord {
  const conditions = conditionKinds.flatMap((kind): DecisionRecord["conditions"] => {
    if (kind === "users-over") return [{ kind, users: 1 }];
    if (kind === "bill-over") return [{ kind, usdPerMonth: 1 }];
    if (kind === "services-over") return [{ kind, services: 1 }];
    return kind === "price-moved" ? [{ kind, percent: 0.1 }] : [{ kind }];
  });
  return {
    ...recordOf(sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } })),
    ...{ title: file.title, platform: file.platform, words: file.words, reviewOn: file.reviewOn },
    ...{ frozen: sealed.frozen, hash: sealed.hash, isImported: true, status: "accepted", decidedOn: TODAY, conditions },
  };
}

function readAll(record: DecisionRecord): void {
  const { frozen, platform } = record;
  wordRecommendation(frozen.evaluation);
  for (const { id, yearOne } of frozen.evaluation.platforms)
    if (yearOne !== null)
      moveKit(frozen.evaluation, id, { recordNumber: 7, recordTitle: record.title, hash: record.hash });
  const known = { platform, frozen, scenario: null, prices: { number: 1, content: ownPrices } };
  for (const book of listBooks) {
    const today = todayOf(known, { book, basis: "frozen" });
    if (today.ok) repriceReport(record, today.value);
  }
  const facts = factsOf(known, listBooks[0] ?? defaultPriceBook);
  if (facts.ok) checkConditions(record, facts.value);
  // What the database keeps as whole cents.
  const cents = (documentOf(record).chosen.yearOne?.totalUsd ?? 0) * 100;
  expect(Math.abs(cents)).toBeLessThanOrEqual(1e14);
  expect(canonicalJson(frozen)).not.toContain("\\u0000");
}

const slow = new Set(["pdf", "chart.png", "xlsx"]);

async function render(record: DecisionRecord, isSlow: boolean): Promise<void> {
  const doc = documentOf(record);
  for (const name of fileNames.filter((each) => slow.has(each) === isSlow))
    for (const chart of name.startsWith("chart") ? charts : charts.slice(0, 1))
      await renderFile(doc, name, { paper: "a4", chart, schemaAddress: ADDRESS });
}

test("whatever is taken in, nothing that reads it throws", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (how) => {
      const read = readDecisionFile(mutated(how), TODAY);
      if (!read.ok) return;
      accepted += 1;
      const record = recordFrom(read.value);
      readAll(record);
      await render(record, false);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150), endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(30);
}, 600_000);

test("and paper, workbook and picture are drawn of it", async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (how) => {
      const read = readDecisionFile(mutated(how), TODAY);
      if (read.ok) await render(recordFrom(read.value), true);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 20), endOnFailure: true },
  );
}, 600_000);
