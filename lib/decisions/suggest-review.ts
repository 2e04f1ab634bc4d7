/** When Berth would look at a decision again, where a team has said nothing. Suggestions, ours, and always shown as such. */
import { formatUsd } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatPercent } from "@/lib/format/percent";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { platformOf } from "@/lib/wording/recommendation";
import type { Condition } from "./conditions";

export interface Suggestion {
  readonly condition: Condition;
  /** Where its figure comes from, for the reader. */
  readonly because: string;
}

/** Growth after which sizes, and with them bills and points, are others; ours. */
const USERS_FACTOR = 2;
const SERVICES_FACTOR = 1.5;
const BILL_FACTOR = 1.5;
/** Prices that move less rarely move a pick; ours. */
const PRICE_PERCENT = 10;

/** One condition of each kind, with a figure fit for the frozen scenario. */
export function suggestConditions(evaluation: Evaluation, platform: PlatformId): readonly Suggestion[] {
  const { workload, budgetUsdPerMonth } = evaluation.scenario;
  const services = workload.items?.length ?? workload.services;
  const users = Math.max(1, workload.dailyActiveUsers);
  const bill = platformOf(evaluation, platform)?.monthly?.infrastructureUsd ?? null;
  const usersOver = round2(users * USERS_FACTOR);
  const servicesOver = Math.max(services + 1, Math.ceil(services * SERVICES_FACTOR));
  const isOverBudget = budgetUsdPerMonth !== null && bill !== null && bill > budgetUsdPerMonth;
  const billOver =
    budgetUsdPerMonth !== null && budgetUsdPerMonth >= 1 && !isOverBudget
      ? { usdPerMonth: budgetUsdPerMonth, because: "the budget of the frozen scenario" }
      : bill === null
        ? null
        : {
            usdPerMonth: Math.max(1, round2(bill * BILL_FACTOR)),
            because: `half as much again as the frozen bill of ${formatUsd(bill)}`,
          };
  return [
    ...(usersOver <= 1e9
      ? [
          {
            condition: { kind: "users-over", users: usersOver } as const,
            because: `twice the ${formatNumber(users)} of the frozen scenario`,
          },
        ]
      : []),
    ...(billOver === null || billOver.usdPerMonth > 10_000_000
      ? []
      : [{ condition: { kind: "bill-over", usdPerMonth: billOver.usdPerMonth } as const, because: billOver.because }]),
    ...(servicesOver <= 10_000
      ? [
          {
            condition: { kind: "services-over", services: servicesOver } as const,
            because: `half as many again as the ${formatNumber(services)} of the frozen scenario`,
          },
        ]
      : []),
    {
      condition: { kind: "price-moved", percent: PRICE_PERCENT },
      because: `prices that move by less than ${formatPercent(PRICE_PERCENT)} rarely move a pick`,
    },
    {
      condition: { kind: "lifecycle-changed" },
      because: "a platform that is wound down has to be left in time",
    },
  ];
}

/** Two digits, rounded up: a limit that can be remembered. */
function round2(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}
