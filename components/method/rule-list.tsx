import { Badge } from "@/components/ui/badge";
import type { Rule } from "@/lib/planner/rules/rule";
import { ruleKindLabels } from "@/lib/wording/labels";

/** Rules as sentences, each the target of links to its number. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul>
      {rules.map(({ id, kind, title, condition, effect, source }) => (
        <li
          key={id}
          id={id}
          className="grid scroll-mt-4 gap-x-4 gap-y-0.5 border-t border-line py-2.5 text-sm target:bg-accent-soft sm:grid-cols-[3.5rem_minmax(0,1fr)] lg:grid-cols-[3.5rem_minmax(0,2fr)_minmax(0,3fr)]"
        >
          <span className="figures text-muted">{id}</span>
          <h3 className="flex flex-wrap items-baseline gap-x-2 gap-y-1 self-start text-sm">
            {title}
            <Badge>{ruleKindLabels[kind].label}</Badge>
          </h3>
          <div className="grid gap-0.5 sm:max-lg:col-start-2">
            <p className="max-w-prose">
              <span className="text-muted">When: </span>
              {condition}
            </p>
            <p className="max-w-prose">
              <span className="text-muted">Then: </span>
              {effect}
            </p>
            <p className="text-xs text-muted">
              {source.text}: {source.says}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
