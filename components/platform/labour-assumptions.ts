import type { Changeable } from "@/components/assumptions/changeable";
import { defaultAssumptions, type LabourAssumptionId, type LabourPart } from "@/lib/planner/assumptions";
import type { Evaluation, LabourLine, PlatformEvaluation } from "@/lib/planner/evaluation";
import { ledgerOf } from "@/lib/planner/labour";
import type { Platform } from "@/lib/planner/platforms/platform";
import type { ThreePoint } from "@/lib/planner/three-point";

const MOST_HOURS = 100_000;

const parts = [
  { part: "setup", label: "Your own estimate of the set-up", unit: "h once" },
  { part: "operations", label: "Your own estimate of operations", unit: "h a month" },
] as const satisfies readonly { part: LabourPart; label: string; unit: string }[];

/** The estimates a team may replace, as this evaluation used them; set-up falls away on a platform it runs already. */
export function labourAssumptions(
  { scenario, changedAssumptions }: Evaluation,
  { id: platformId, labour }: PlatformEvaluation,
  facts: Platform,
): Changeable<ThreePoint>[] {
  // The ledger itself knows which column of the labour table it reads.
  const untouched = ledgerOf(facts, scenario, defaultAssumptions, 0).lines;
  return parts.flatMap(({ part, label, unit }) => {
    const id: LabourAssumptionId = `labour.${platformId}.${part}`;
    const [line, preset] = [lineOf(labour.lines, id), lineOf(untouched, id)];
    if (!line || !preset) return [];
    return [
      {
        id,
        label,
        unit,
        min: 0,
        max: MOST_HOURS,
        value: hoursOf(line),
        default: hoursOf(preset),
        isChanged: changedAssumptions.some((used) => used.id === id),
        evidence: { text: preset.source, grade: preset.grade },
      },
    ];
  });
}

const lineOf = (lines: readonly LabourLine[], id: LabourAssumptionId): LabourLine | undefined =>
  lines.find(({ assumption }) => assumption === id);

const hoursOf = ({ low, likely, high }: ThreePoint): ThreePoint => ({ low, likely, high });
