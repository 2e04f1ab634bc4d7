import "server-only";
import { createHash } from "node:crypto";
import { type Assumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { canonicalJson } from "@/lib/planner/canonical-json";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { getPlatform } from "@/lib/planner/platforms";
import { getPriceBook } from "@/lib/planner/price-books/index";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { type TeamPrices, teamAssumptions } from "@/lib/planner/price-books/team-prices";
import { caseFor } from "@/lib/planner/recommend";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";
import { FROZEN_FORMAT, type Frozen, type Sealed } from "./frozen";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** What of a saved scenario goes into a record. */
export type Freezable = Pick<ScenarioContent, "scenario" | "priceBook" | "priceRevision" | "assumptions">;

const bookHashes = new WeakMap<PriceBook, string>();

/** SHA-256 over the canonical JSON of a published book's data. */
export function hashOfBook(book: PriceBook): string {
  const known = bookHashes.get(book) ?? sha256(canonicalJson(book));
  bookHashes.set(book, known);
  return known;
}

/**
 * Evaluates a content and freezes it with all the result rests on.
 *
 * @param teamPrices those of `content.priceRevision`; null where it names none
 * @returns the planner's objections when an older content does not parse any more
 */
export function freeze(content: Freezable, teamPrices: TeamPrices | null): Result<Sealed, readonly FieldError[]> {
  const book = getPriceBook(content.priceBook);
  if (book === null) return err([{ path: "priceBook", message: "There is no such price book." }]);
  const evaluation = evaluateContent({ ...content, description: "", tags: [] }, teamPrices);
  if (!evaluation.ok) return evaluation;
  const assumptions = parseAssumptions({ ...(teamPrices && teamAssumptions(teamPrices)), ...content.assumptions });
  if (!assumptions.ok) return assumptions;
  return ok(
    seal({
      format: FROZEN_FORMAT,
      engineVersion: evaluation.value.engineVersion,
      scenario: content.scenario,
      priceBook: { id: book.id, label: book.label, asOf: book.asOf, currency: book.currency, hash: hashOfBook(book) },
      teamPrices:
        teamPrices && content.priceRevision !== null ? { revision: content.priceRevision, content: teamPrices } : null,
      assumptions: content.assumptions,
      lifecycles: lifecyclesOf(evaluation.value),
      cases: casesOf(evaluation.value, assumptions.value.values),
      evaluation: evaluation.value,
    }),
  );
}

/** The same frozen part as text and hash. What reads it back gets plain data, without what memory may share. */
export function seal(frozen: Frozen): Sealed {
  const text = canonicalJson(frozen);
  return { frozen: thaw(text), text, hash: sha256(text) };
}

/** Frozen text as it came from the database, which has checked its hash. */
export const thaw = (text: string): Frozen => JSON.parse(text) as Frozen; // written by `seal` alone

function lifecyclesOf({ platforms }: Evaluation): Frozen["lifecycles"] {
  const known = platforms.flatMap(({ id }) => {
    const facts = getPlatform(id);
    return facts ? [[id, { status: facts.lifecycle.status, since: facts.lifecycle.since }] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Platforms that a team may choose: those with a price, but for what runs on a laptop. Excluded ones too: it says why. */
export const isChoosable = ({ kind, yearOne }: PlatformEvaluation): boolean => kind !== "local" && yearOne !== null;

function casesOf(evaluation: Evaluation, values: Assumptions["values"]): Frozen["cases"] {
  const choosable = evaluation.platforms.filter(isChoosable);
  return Object.fromEntries(choosable.map((platform) => [platform.id, caseFor(platform, evaluation, values)]));
}
