import type { Scenario } from "./scenario";

/**
 * What of a scenario may decide machines and bills. The rest, who operates them, what that is worth and what matters, only
 * judges what was bought: platforms do not get to see it, so that a change of it finds every month as it was.
 */
export type SizedScenario = Omit<
  Scenario,
  "name" | "goal" | "orchestration" | "team" | "budgetUsdPerMonth" | "downtimeCostUsdPerHour" | "priorities"
>;

export function sizedPart({
  name,
  goal,
  orchestration,
  team,
  budgetUsdPerMonth,
  downtimeCostUsdPerHour,
  priorities,
  ...sized
}: Scenario): SizedScenario {
  return sized;
}
