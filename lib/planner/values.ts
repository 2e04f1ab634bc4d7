import type { Assumptions } from "./assumptions";
import { controlCapabilities } from "./evaluation";
import type { Platform } from "./platforms/platform";
import type { Scenario } from "./scenario/scenario";
import { spareHours } from "./team";

/** Three values from 0 to 100 on scales that know nothing of the other platforms, so that adding one reorders none. */
export interface Values {
  readonly cost: number;
  readonly operations: number;
  readonly control: number;
}

/**
 * How steeply a value falls around what the team can bear. Our choice: at the limit a platform is worth 50, at a tenth of
 * it 85, at ten times 15, and the curve never quite ends, so that a cheaper platform is worth more in a large team too.
 */
const STEEPNESS = 0.75;
/** Below this a yearly cost is as good as nothing; it also keeps the scale finite. USD. */
const LEAST_YEARLY_USD = 60;
/** The smallest yearly sum any team can bear: $100 a month. */
const LEAST_REFERENCE_USD = 1_200;
/** Six minutes a month. */
const LEAST_HOURS = 0.1;

const onScale = (ratio: number): number => 100 / (1 + ratio ** STEEPNESS);

/** What a team can bear in a year, USD: its budget, and the labour it can spare at its rate. */
export function bearableUsd(scenario: Scenario, values: Assumptions["values"]): number {
  const labour = spareHours(scenario, values) * scenario.team.hourlyRateUsd;
  return Math.max(LEAST_REFERENCE_USD, 12 * ((scenario.budgetUsdPerMonth ?? 0) + labour));
}

/** Year-one TCO against what the team can bear. */
export const costValue = (yearOneUsd: number, bearable: number): number =>
  onScale(Math.max(yearOneUsd, LEAST_YEARLY_USD) / bearable);

/** Monthly operations hours against the hours the team can spare. */
export const operationsValue = (hoursPerMonth: number, spare: number): number =>
  onScale(Math.max(hoursPerMonth, LEAST_HOURS) / Math.max(spare, LEAST_HOURS));

/**
 * From the share of the named pieces of control that a team has on the platform: 100 × √share. Our choice of the root:
 * the first pieces change what a team can do, the last ones only how.
 */
export const controlValue = ({ control }: Pick<Platform, "control">): number =>
  Math.sqrt(control.length / controlCapabilities.length) * 100;

/** The values weighed by the team's priorities, 0 to 100. */
export function weighed({ cost, operations, control }: Values, { priorities }: Scenario): number {
  const sum = priorities.cost + priorities.operations + priorities.control;
  return (cost * priorities.cost + operations * priorities.operations + control * priorities.control) / sum;
}

/** The team's priorities as shares that add up to one. */
export function priorityShares({ priorities }: Scenario): Values {
  const sum = priorities.cost + priorities.operations + priorities.control;
  return { cost: priorities.cost / sum, operations: priorities.operations / sum, control: priorities.control / sum };
}
