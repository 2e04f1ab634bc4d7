import { documentOf, type RecordDocument } from "@/lib/decisions/document";
import { draftWords } from "@/lib/decisions/draft";
import { freeze } from "@/lib/decisions/freeze";
import type { Sealed } from "@/lib/decisions/frozen";
import type { DecisionRecord } from "@/lib/decisions/record";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { samples } from "@/lib/samples";

export function sealedOf(
  scenario: ScenarioInput,
  { assumptions = {}, teamPrices = null }: { assumptions?: AssumptionOverrides; teamPrices?: TeamPrices | null } = {},
): Sealed {
  const content = { scenario, priceBook: defaultPriceBook.id, priceRevision: teamPrices && 3, assumptions };
  const sealed = freeze(content, teamPrices);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return sealed.value;
}

/** Needs what no platform has together, so that each is excluded. */
export const nothingFits: ScenarioInput = {
  name: "Nothing fits",
  team: { engineers: 2, kubernetesExperience: "none" },
  needs: ["tpu", "windows", "on-premises"],
  compliance: ["fedramp"],
};

/** A record of a scenario as the database would give it, on a platform of it or on the pick. */
export function recordOf(
  sealed: Sealed,
  { platform, ...more }: Partial<DecisionRecord> & { platform?: PlatformId } = {},
): DecisionRecord {
  const { evaluation } = sealed.frozen;
  const id = platform ?? evaluation.recommendation.platform ?? "compose";
  const chosen = evaluation.platforms.find((one) => one.id === id);
  if (chosen === undefined) throw new Error(`no platform ${id}`);
  const isPick = id === evaluation.recommendation.platform;
  return {
    id: "0123456789abcdefghij",
    teamName: "Harbour",
    number: 7,
    title: `Run on ${chosen.name}`,
    status: "proposed",
    statusSince: new Date("2026-11-20T09:30:00Z"),
    decidedOn: null,
    createdAt: new Date("2026-11-19T09:30:00Z"),
    updatedAt: new Date("2026-11-20T09:30:00Z"),
    revision: 3,
    wordsRevision: 2,
    platform: id,
    words: draftWords(sealed.frozen, chosen, isPick ? "" : "The board wants it."),
    people: [],
    votes: [],
    notes: [],
    reviewOn: "2027-05-21",
    conditions: [{ kind: "bill-over", usdPerMonth: 500 }],
    supersedes: null,
    supersededBy: null,
    scenario: { id: "abcdefghij0123456789", name: "Scenario", version: 2 },
    isImported: false,
    frozen: sealed.frozen,
    hash: sealed.hash,
    ...more,
  };
}

/** The samples and a scenario that nothing fits, each as a document. */
export const documents: readonly (readonly [string, RecordDocument])[] = [
  ...samples.map(({ id, scenario }) => [id, documentOf(recordOf(sealedOf(scenario)))] as const),
  ["nothing-fits", documentOf(recordOf(sealedOf(nothingFits)))],
];

export const documentNamed = (name: string): RecordDocument => {
  const found = documents.find(([id]) => id === name);
  if (!found) throw new Error(name);
  return found[1];
};
