import type { Contradiction } from "@/lib/wording/contradictions";

interface ContradictionListProps {
  contradictions: readonly Contradiction[];
  /** Titles by rule, so that a link says what it leads to. */
  ruleTitles: ReadonlyMap<string, string>;
}

/** What disagreed, and how it was settled. */
export function ContradictionList({ contradictions, ruleTitles }: ContradictionListProps) {
  return (
    <ul>
      {contradictions.map(({ id, title, conflict, settled, rules = [] }) => (
        <li
          key={id}
          id={id}
          className="grid scroll-mt-4 gap-x-4 gap-y-0.5 border-t border-line py-3 text-sm target:bg-accent-soft sm:grid-cols-[3.5rem_minmax(0,1fr)]"
        >
          <span className="figures text-muted">{id}</span>
          <div className="grid gap-1">
            <h3 className="text-base">{title}</h3>
            <div className="grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
              <p className="max-w-prose">{conflict}</p>
              <p className="max-w-prose">
                <span className="font-medium">Settled: </span>
                {settled}
              </p>
            </div>
            <Rules ids={rules.filter((rule) => ruleTitles.has(rule))} ruleTitles={ruleTitles} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Rules({ ids, ruleTitles }: { ids: readonly string[]; ruleTitles: ReadonlyMap<string, string> }) {
  if (ids.length === 0) return null;
  return (
    <p className="text-xs text-muted">
      Rules:{" "}
      {ids.map((rule, index) => (
        <span key={rule}>
          {index > 0 ? "; " : ""}
          <a href={`#${rule}`} className="link">
            {ruleTitles.get(rule)}
          </a>
        </span>
      ))}
    </p>
  );
}
