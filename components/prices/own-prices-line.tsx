import type { Evaluation } from "@/lib/planner/evaluation";
import { overriddenWords } from "@/lib/prices/overridden-words";

/** On the line that says how old the prices are: how many of them are the team's own, and which. */
export function OwnPricesLine({ priceBook }: { priceBook: Evaluation["priceBook"] }) {
  const { overridden = [] } = priceBook;
  if (overridden.length === 0) return null;
  return (
    <details className="max-w-prose text-sm">
      <summary className="cursor-pointer text-muted hover:text-accent">
        With {overridden.length === 1 ? "one price" : `${overridden.length} prices`} of your team’s own in place of the
        list
      </summary>
      <ul className="list-disc pt-1 pl-5 text-muted">
        {overridden.map((own) => (
          <li key={`${own.key} ${own.region}`}>{overriddenWords(own)}</li>
        ))}
      </ul>
    </details>
  );
}
