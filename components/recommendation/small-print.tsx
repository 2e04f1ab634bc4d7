import { OwnPricesLine } from "@/components/prices/own-prices-line";
import { formatDate } from "@/lib/format/dates";
import type { Evaluation } from "@/lib/planner/evaluation";

/** What no bill here covers and how old its prices are: beside every result, always. */
export function SmallPrint({ evaluation }: { evaluation: Evaluation }) {
  "use memo";
  const { priceBook, notIncluded, engineVersion } = evaluation;
  return (
    <section aria-labelledby="small-print-title" className="grid gap-2 text-sm">
      <h2 id="small-print-title" className="text-base">
        Prices and what they leave out
      </h2>
      <p className="text-muted">
        Prices as of {formatDate(priceBook.asOf)}, from {priceBook.label}, in US dollars before tax. Labour at{" "}
        {`$${evaluation.scenario.team.hourlyRateUsd}`} an hour. Planner version {engineVersion}.
      </p>
      <OwnPricesLine priceBook={priceBook} />
      <h3 className="pt-1 font-semibold">Not included</h3>
      <ul className="max-w-prose list-disc pl-5 text-muted">
        {notIncluded.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
