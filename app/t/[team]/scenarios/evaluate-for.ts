import "server-only";
import { getRevision } from "@/db/queries/prices";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import { err, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";
import type { TeamScope } from "@/lib/teams/scope";

/** The team's prices that a content names; null: published prices. */
export async function pricesOf(
  scope: TeamScope,
  { priceRevision }: Pick<ScenarioContent, "priceRevision">,
): Promise<Result<TeamPrices | null, readonly FieldError[]>> {
  if (priceRevision === null) return { ok: true, value: null };
  const revision = await getRevision(scope, priceRevision);
  if (revision) return { ok: true, value: revision.content };
  return err([{ path: "priceRevision", message: "The team has no such revision of its prices." }]);
}

export async function evaluateFor(
  scope: TeamScope,
  content: ScenarioContent,
): Promise<Result<Evaluation, readonly FieldError[]>> {
  const prices = await pricesOf(scope, content);
  return prices.ok ? evaluateContent(content, prices.value) : prices;
}
