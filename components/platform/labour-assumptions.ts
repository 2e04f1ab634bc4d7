import type { Changeable } from "@/components/assumptions/changeable";
import type { LabourAssumptionId, LabourPart } from "@/lib/planner/assumptions";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { levelOf, staysPut } from "@/lib/planner/labour";
import type { Level, Platform } from "@/lib/planner/platforms/platform";
import type { Scenario } from "@/lib/planner/scenario";
import type { ThreePoint } from "@/lib/planner/three-point";

const MOST_HOURS = 100_000;

const parts = [
  { part: "setup", label: "Your own estimate of the set-up", unit: "h once" },
  { part: "operations", label: "Your own estimate of operations", unit: "h a month" },
] as const satisfies readonly { part: LabourPart; [key: string]: string }[];

/** The estimates a team may replace, as this evaluation used them; set-up falls away on a platform it runs already. */
export function labourAssumptions(
  { scenario, changedAssumptions }: Evaluation,
  { id: platformId, labour }: PlatformEvaluation,
  facts: Platform,
): Changeable<ThreePoint>[] {
  const level = ledgerLevel(scenario, facts);
  return parts.flatMap(({ part, label, unit }) => {
    const id: LabourAssumptionId = `labour.${platformId}.${part}`;
    const line = labour.lines.find(({ assumption }) => assumption === id);
    if (!line) return [];
    return [
      {
        id,
        label,
        unit,
        min: 0,
        max: MOST_HOURS,
        value: { low: line.low, likely: line.likely, high: line.high },
        default: facts.labour[part][level],
        isChanged: changedAssumptions.some((used) => used.id === id),
        evidence: facts.labour.evidence,
      },
    ];
  });
}

/** The column of the labour table that the ledger reads: who runs a platform already is no novice on it. */
function ledgerLevel(scenario: Scenario, facts: Platform): Level {
  const level = levelOf(scenario);
  return level === "novice" && staysPut(scenario, facts) ? "intermediate" : level;
}
