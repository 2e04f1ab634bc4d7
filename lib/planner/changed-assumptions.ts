import { type Assumptions, assumptionFacts, assumptionIds, type LabourAssumptionId } from "./assumptions";
import type { UsedAssumption } from "./evaluation";
import { platforms } from "./platforms";
import type { Scenario } from "./scenario/scenario";
import { levelOn } from "./team";

const parts = ["operations", "setup"] as const;

/** The hours a team may set for each platform. */
const hourIds = platforms.flatMap((platform) =>
  parts.map((part) => ({ platform, part, id: `labour.${platform.id}.${part}` satisfies LabourAssumptionId })),
);

/** Assumptions that differ from their defaults, each beside its default. */
export function changedAssumptions({ values, labour }: Assumptions, scenario: Scenario): readonly UsedAssumption[] {
  const changed: UsedAssumption[] = [];
  for (const id of assumptionIds)
    if (values[id] !== assumptionFacts[id].default)
      changed.push({ id, value: values[id], default: assumptionFacts[id].default, changed: true });
  for (const { platform, part, id } of hourIds) {
    const value = labour[id];
    if (value !== undefined)
      changed.push({ id, value, default: platform.labour[part][levelOn(platform, scenario)], changed: true });
  }
  return changed;
}
