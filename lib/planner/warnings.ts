import { countOf, formatCount, formatPlain } from "./format-count";
import type { Scenario } from "./scenario/scenario";
import type { Demand } from "./sizing/demand";

/** People a rota around the clock needs at the least (DOMAIN 1.5; Google's SRE book asks for eight at one site). */
const LEAST_ROTA = 4;
const FULL_ROTA = 8;
const REFERENCE_MONTHS = 12;

/**
 * Things about a scenario that no platform can mend. Hours beyond what the team can spare are not among them: they depend on
 * the platform, and rule S03 says so beside each.
 *
 * @param demand of month 1
 */
export function warningsFor(scenario: Scenario, demand: Demand): readonly string[] {
  const { availabilityTargetPercent: target, team, observability, workload } = scenario;
  const warnings: string[] = [];
  if (target >= 99.9 && team.onCall !== "around-the-clock")
    warnings.push(
      `A target of ${formatPlain(target, 3)}% allows ${formatPlain(((100 - target) / 100) * 730 * 60, 1)} minutes a month. Finding and mending one outage takes about 90; without somebody on call around the clock, one bad night breaks it.`,
    );
  if (target >= 99.95 && team.engineers < LEAST_ROTA)
    warnings.push(
      `${formatPlain(target, 3)}% asks for at least ${LEAST_ROTA} people who share the calls, or a managed contract; the team has ${team.engineers}.`,
    );
  else if (team.onCall === "around-the-clock" && team.engineers < FULL_ROTA)
    warnings.push(
      `On call around the clock with ${countOf(team.engineers, "person", "people")} wears them out; a healthy rota at one site has ${FULL_ROTA}.`,
    );
  if (target >= 99.9 && observability.monitoring === "none")
    warnings.push("Without monitoring nobody can say whether the target is met.");
  if (!observability.backups && (workload.stateful || workload.storageGib > 0))
    warnings.push("Backups are switched off while data is stored.");
  if (workload.items !== undefined && demand.neededVcpus > demand.statedVcpus)
    warnings.push(
      `${formatCount(workload.dailyActiveUsers)} daily users need about ${formatPlain(demand.neededVcpus, 1)} vCPU at peak; the services as listed request ${formatPlain(demand.statedVcpus, 1)}. They are priced as listed.`,
    );
  if (scenario.budgetUsdPerMonth !== null && workload.growthPercentPerMonth >= 20)
    warnings.push(
      `At ${formatPlain(workload.growthPercentPerMonth)}% a month the load is ${formatPlain((1 + workload.growthPercentPerMonth / 100) ** (REFERENCE_MONTHS - 1), 1)} times as large in month 12; the budget is compared with month 1.`,
    );
  return warnings;
}
