import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";

/** What a platform is in this result, in the words of its mark; null for the many that are just there. */
export function roleOf(
  { recommendation }: Evaluation,
  id: PlatformId,
): "our pick" | "runner-up" | "best Kubernetes" | null {
  if (id === recommendation.platform) return "our pick";
  if (id === recommendation.runnerUp) return "runner-up";
  if (id === recommendation.kubernetes.platform) return "best Kubernetes";
  return null;
}

/** The platforms a reader always wants to see: pick, runner-up, best Kubernetes, then what is pinned; each once. */
export function leadingIds({ recommendation }: Evaluation, pins: readonly PlatformId[]): readonly PlatformId[] {
  const ids = [recommendation.platform, recommendation.runnerUp, recommendation.kubernetes.platform, ...pins];
  return [...new Set(ids)].filter((id) => id !== null);
}

/** A platform with a first year that can be drawn. */
export type Priced = PlatformEvaluation & { readonly yearOne: NonNullable<PlatformEvaluation["yearOne"]> };
export const isPriced = (platform: PlatformEvaluation): platform is Priced => platform.yearOne !== null;

/** The first year with labour or without; expected downtime counts in both. */
export const yearOneUsd = ({ yearOne }: Priced, withLabour: boolean): number =>
  withLabour ? yearOne.totalUsd : Math.round((yearOne.totalUsd - yearOne.labourUsd) * 100) / 100;

/** Cheapest first; equals stay in the order of the ranking. */
export const byYearOne = (platforms: readonly Priced[], withLabour: boolean): readonly Priced[] =>
  platforms.toSorted((a, b) => yearOneUsd(a, withLabour) - yearOneUsd(b, withLabour));
