import { StackedBars } from "@/components/charts/stacked-bars";
import { Disclosure } from "@/components/ui/disclosure";
import { reachOf } from "@/lib/charts/stacked-bars";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import { formatList } from "@/lib/format/number";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { gateLabel } from "@/lib/wording/labels";
import { PlatformLink } from "./platform-link";
import { byYearOne, isPriced } from "./roles";
import type { Steering } from "./view-control";
import { barOf, type SeriesChoice, seriesFor } from "./year-one-series";

interface ExcludedProps extends Steering {
  platforms: readonly PlatformEvaluation[];
  choice: SeriesChoice;
}

/** What is ruled out, quietly: what it would have cost, why it is out, and the way back. */
export function Excluded({ platforms, choice, ...steering }: ExcludedProps) {
  "use memo";
  if (platforms.length === 0) return null;
  const rows = byYearOne(platforms.filter(isPriced), choice.withLabour).map((platform) => ({
    ...barOf(platform, choice),
    label: platform.name,
  }));
  return (
    <Disclosure
      summary={`Ruled out: ${formatList(platforms.map(({ name }) => nameInSentence(name)))}`}
      className="last:border-b-0"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ul className="text-sm">
          {platforms.map(({ id, name, gates }) => (
            <li
              key={id}
              className="grid gap-x-3 gap-y-0.5 border-t border-line py-2 first:border-t-0 first:pt-0 sm:grid-cols-[13.5rem_minmax(0,1fr)]"
            >
              <PlatformLink id={id} {...steering}>
                {name}
              </PlatformLink>
              <div className="grid gap-1">
                {gates.map(({ gate, message, wayBack }) => (
                  <p key={`${gate} ${message}`}>
                    <span className="font-medium">{gateLabel(gate)}.</span> {message}{" "}
                    <span className="text-muted">Back in: {wayBack}</span>
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
        {rows.length > 0 ? (
          <div className="grid gap-2">
            <p className="text-xs text-muted">What they would have cost, on a scale of their own.</p>
            <StackedBars
              rows={rows}
              series={seriesFor(choice)}
              label="First year of platforms that are ruled out"
              max={reachOf(rows)}
              format={formatUsd}
              formatTick={formatUsdTick}
              isQuiet
            />
          </div>
        ) : null}
      </div>
    </Disclosure>
  );
}

/** What the price book has no figure for, in words; never drawn as if it were free. */
export function Unpriced({ platforms, book }: { platforms: readonly PlatformEvaluation[]; book: string }) {
  "use memo";
  if (platforms.length === 0) return null;
  return (
    <Disclosure
      summary={`Without a price in ${book}: ${formatList(platforms.map(({ name }) => nameInSentence(name)))}`}
      className="last:border-b-0"
    >
      <ul className="text-sm">
        {platforms.map(({ id, name, missingPrices }) => (
          <li key={id} className="border-t border-line py-1.5 first:border-t-0 first:pt-0">
            <span className="font-medium">{name}:</span> {missingPrices.join("; ") || "no figure for it."}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
