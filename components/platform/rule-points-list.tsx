import { formatNumber } from "@/lib/format/number";
import type { RulePoints } from "@/lib/planner/evaluation";

interface RulePointsListProps {
  rules: readonly RulePoints[];
  /** Said when there are none. */
  none: string;
}

/** Rules with the numbers they saw, the strongest first. */
export function RulePointsList({ rules, none }: RulePointsListProps) {
  if (rules.length === 0) return <p className="text-sm text-muted">{none}</p>;
  const strongestFirst = rules.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <ul className="text-sm">
      {strongestFirst.map((rule) => (
        <li
          key={`${rule.rule} ${rule.message}`}
          className="grid grid-cols-[3rem_1fr] gap-x-2 border-b border-line py-1.5"
        >
          <span className="figures text-right font-medium">
            {rule.points > 0 ? "+" : ""}
            {formatNumber(rule.points, 1)}
          </span>
          <span>
            {rule.message}
            <span className="block text-xs text-muted">
              Rule{" "}
              <a href={`/method#${rule.rule}`} className="link">
                {rule.rule}
              </a>
              : {rule.source}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
