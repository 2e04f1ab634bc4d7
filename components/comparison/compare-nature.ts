import { formatNumber } from "@/lib/format/number";
import { controlCapabilities, type RulePoints, responsibilityTasks } from "@/lib/planner/evaluation";
import type { Need } from "@/lib/planner/scenario/choices";
import {
  capabilityLevelLabels,
  controlLabels,
  gateLabel,
  needLabels,
  ownerLabels,
  taskLabels,
} from "@/lib/wording/labels";
import { type Compared, type CompareGroup, type CompareRow, wordRow } from "./compare-rows";

export const responsibilities = (compared: readonly Compared[]): CompareGroup => ({
  id: "responsibilities",
  title: "Who manages what",
  rows: responsibilityTasks.map((task) =>
    wordRow(
      { id: task, label: taskLabels[task].label },
      compared.map(({ facts }) => ownerLabels[facts.responsibilities[task].owner].label),
    ),
  ),
});

/** The needs in the order of their labels, which are complete by type. */
const needIds = Object.keys(needLabels) as Need[];

export const capabilities = (compared: readonly Compared[]): CompareGroup => ({
  id: "capabilities",
  title: "What it can do",
  rows: needIds.map((need) =>
    wordRow(
      { id: need, label: needLabels[need].label },
      compared.map(({ facts }) => {
        const { level, verified } = facts.capabilities[need];
        return `${capabilityLevelLabels[level].label}${verified ? "" : " (unverified)"}`;
      }),
    ),
  ),
});

export const control = (compared: readonly Compared[]): CompareGroup => ({
  id: "control",
  title: "What you control",
  rows: controlCapabilities.map((id) =>
    wordRow(
      { id, label: controlLabels[id].label },
      compared.map(({ facts }) => (facts.control.includes(id) ? "Yes" : "No")),
    ),
  ),
});

/** Hard constraints that at least one of them fails; each row says who. */
export function gates(compared: readonly Compared[]): CompareGroup {
  const failed = [...new Set(compared.flatMap(({ platform }) => platform.gates.map(({ gate }) => gate)))];
  return {
    id: "gates",
    title: "Hard constraints",
    rows:
      failed.length === 0
        ? [
            wordRow(
              { id: "all", label: "All of them" },
              compared.map(() => "Passes"),
            ),
          ]
        : failed.map((gate) => ({
            id: gate,
            label: gateLabel(gate),
            isFigure: false,
            cells: compared.map(({ platform }) => {
              const own = platform.gates.filter((each) => each.gate === gate);
              return own.length === 0
                ? { text: "Passes" }
                : { text: "Fails", details: own.map(({ message, wayBack }) => `${message} Back in: ${wayBack}`) };
            }),
          })),
  };
}

/** Every rule that spoke about any of them, those that tell them apart most first. */
export function rules(compared: readonly Compared[]): CompareGroup {
  const ids = [...new Set(compared.flatMap(({ platform }) => platform.points.rules.map(({ rule }) => rule)))];
  const rows = ids.map((rule) => ({ spread: spreadOf(rule, compared), row: ruleRow(rule, compared) }));
  return {
    id: "rules",
    title: "Rules for and against, in points",
    rows: rows.sort((a, b) => b.spread - a.spread).map(({ row }) => row),
  };
}

const rulesOf = ({ platform }: Compared, rule: string): readonly RulePoints[] =>
  platform.points.rules.filter((each) => each.rule === rule);
const pointsOf = (compared: Compared, rule: string): number =>
  rulesOf(compared, rule).reduce((sum, { points }) => sum + points, 0);

function spreadOf(rule: string, compared: readonly Compared[]): number {
  const all = compared.map((each) => pointsOf(each, rule));
  return Math.max(...all) - Math.min(...all);
}

function ruleRow(rule: string, compared: readonly Compared[]): CompareRow {
  const label = compared.flatMap((each) => rulesOf(each, rule))[0]?.message ?? rule;
  return {
    id: rule,
    label,
    mark: rule,
    isFigure: true,
    cells: compared.map((each) => {
      const own = rulesOf(each, rule);
      const points = pointsOf(each, rule);
      return {
        text: own.length === 0 ? "–" : `${points > 0 ? "+" : ""}${formatNumber(points, 1)}`,
        details: own.map(({ message }) => message).filter((message) => message !== label),
      };
    }),
  };
}
