import "server-only";
import { hashOf } from "@/lib/api/seal";
import { parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { getPriceBook } from "@/lib/planner/price-books/index";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { type TeamPrices, teamAssumptions } from "@/lib/planner/price-books/team-prices";
import { withTeamPrices } from "@/lib/planner/price-books/with-team-prices";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { SavedPlatform, SavedResult, ScenarioContent } from "./content";

/**
 * The evaluation of a content, with the book, the team's prices and the assumptions it names and no others.
 *
 * @param teamPrices those of `content.priceRevision`; null where it names none
 * @returns the planner's objections: a content that was accepted once may be refused by a later engine
 */
export function evaluateContent(
  content: ScenarioContent,
  teamPrices: TeamPrices | null,
): Result<Evaluation, readonly FieldError[]> {
  const book = getPriceBook(content.priceBook);
  if (book === null) return err([{ path: "priceBook", message: "There is no such price book." }]);
  return evaluateWith(content, book, teamPrices);
}

/** The same with whatever book and prices: what the scenario would come to with them. */
export function evaluateWith(
  content: Pick<ScenarioContent, "scenario" | "assumptions">,
  book: PriceBook,
  teamPrices: TeamPrices | null,
): Result<Evaluation, readonly FieldError[]> {
  const assumptions = parseAssumptions({ ...(teamPrices && teamAssumptions(teamPrices)), ...content.assumptions });
  if (!assumptions.ok) return assumptions;
  const parsed = parseScenario(content.scenario, assumptions.value.values);
  if (!parsed.ok) return parsed;
  return ok(evaluate(parsed.value, teamPrices ? withTeamPrices(book, teamPrices) : book, assumptions.value));
}

/** What is kept of an evaluation beside the content it was made from. */
export function savedResultOf(evaluation: Evaluation): SavedResult {
  const { recommendation } = evaluation;
  return {
    engineVersion: evaluation.engineVersion,
    hash: hashOf(evaluation),
    pricesAsOf: evaluation.priceBook.asOf,
    pick: recommendation.platform,
    runnerUp: recommendation.runnerUp,
    closeCall: recommendation.closeCall,
    platforms: evaluation.platforms.map(savedPlatform),
  };
}

const savedPlatform = (platform: PlatformEvaluation): SavedPlatform => {
  const { monthly, yearOne, labour } = platform;
  return {
    id: platform.id,
    name: platform.name,
    status: platform.status,
    rank: platform.rank,
    infrastructureUsdPerMonth: monthly?.infrastructureUsd ?? null,
    yearOneUsd: yearOne?.totalUsd ?? null,
    lowUsd: yearOne?.lowUsd ?? null,
    highUsd: yearOne?.highUsd ?? null,
    yearOneInfrastructureUsd: yearOne?.infrastructureUsd ?? null,
    yearOneLabourUsd: yearOne?.labourUsd ?? null,
    yearOneDowntimeUsd: yearOne?.downtimeUsd ?? null,
    hoursPerMonth: labour.monthlyHours.mean,
    setupHours: labour.setupHours.mean,
    availabilityPercent: platform.availability.expectedPercent.likely,
    points: platform.points.total,
  };
};

export const pickOfResult = ({ pick, platforms }: SavedResult): SavedPlatform | null =>
  platforms.find(({ id }) => id === pick) ?? null;
