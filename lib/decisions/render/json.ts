import { canonicalJson } from "@/lib/planner/canonical-json";
import type { RecordDocument } from "../document";
import type { RecordLink } from "../record";
import { notIncludedOf } from "./basis";
import { DECISION_FORMAT, type DecisionFile } from "./decision-file";

/** The bytes that were hashed, and nothing else. */
export const renderFrozen = ({ record }: RecordDocument): string => canonicalJson(record.frozen);

const linkOf = (link: RecordLink | null) =>
  link === null ? null : { number: link.number, title: link.title, status: link.status };

/**
 * A record for another Berth, or for a program: words, people by name, votes, notes and the frozen numbers. `frozen` stands on
 * one line in its canonical form.
 *
 * @param schemaAddress where the JSON Schema of the file is published
 */
export function renderJson(doc: RecordDocument, schemaAddress: string): string {
  const { record } = doc;
  const head: Omit<DecisionFile, "frozen" | "hash"> = {
    $schema: schemaAddress,
    format: DECISION_FORMAT,
    team: record.teamName,
    number: record.number,
    title: record.title,
    status: record.status,
    statusSince: record.statusSince.toISOString(),
    decidedOn: record.decidedOn,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    platform: record.platform,
    words: record.words,
    people: record.people.map(({ name, part }) => ({ name, part })),
    votes: record.votes.map(({ name, vote, reason, at, isStale }) => ({
      name,
      vote,
      reason,
      at: at.toISOString(),
      isStale,
    })),
    notes: record.notes.map(({ kind, body, by, at }) => ({ kind, body, by, at: at.toISOString() })),
    reviewOn: record.reviewOn,
    conditions: [...record.conditions],
    supersedes: linkOf(record.supersedes),
    supersededBy: linkOf(record.supersededBy),
    scenario: record.scenario === null ? null : { name: record.scenario.name, version: record.scenario.version },
    isImported: record.isImported,
    pricesAsOf: doc.pricesAsOf,
    notIncluded: [...notIncludedOf(doc)],
  };
  const open = JSON.stringify(head, null, 2).replace(/\n}$/, "");
  return `${open},\n  "frozen": ${renderFrozen(doc)},\n  "hash": ${JSON.stringify(doc.hash)}\n}\n`;
}
