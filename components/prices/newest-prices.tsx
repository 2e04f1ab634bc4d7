import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th } from "@/components/ui/table";
import { formatUsd, formatUsdDifference } from "@/lib/format/money";
import { plural } from "@/lib/format/number";
import type { PriceMove } from "@/lib/prices/price-move";

interface NewestPricesProps {
  /** What the scenario was worked out with; null: published prices alone. */
  revision: number | null;
  newest: number;
  /** Between the two, in words. */
  changes: readonly string[];
  move: PriceMove;
  /** Takes the newest prices; absent for who may only look. Nothing is saved by it. */
  onUse?: (() => void) | undefined;
}

/** On a saved scenario whose team has newer prices: what they would do to it, before anybody decides. */
export function NewestPrices({ revision, newest, changes, move, onUse }: NewestPricesProps) {
  const moved = move.platforms.filter(({ beforeUsd, afterUsd }) => beforeUsd !== afterUsd);
  return (
    <section aria-label="Newer team prices" className="grid gap-2 rounded-md border border-line bg-raised p-3 text-sm">
      <p>
        This scenario uses {revision === null ? "published prices" : `revision ${revision} of the team’s prices`}.
        Revision {newest} is the newest.{" "}
        {move.pick.before === move.pick.after
          ? "The pick would stay the same"
          : `The pick would be ${move.pick.after ?? "nothing"} instead of ${move.pick.before ?? "nothing"}`}
        , and {moved.length === 0 ? "no first year" : `${moved.length} first ${plural(moved.length, "year")}`} would
        change.
      </p>
      {changes.length > 0 ? (
        <ul className="list-disc pl-5 text-xs text-muted">
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {moved.length > 0 ? (
        <Disclosure summary="First years before and after">
          <Table caption="Year one with the prices used and with the newest, in US dollars" isCaptionHidden>
            <thead>
              <tr>
                <Th>Platform</Th>
                <Th isFigure>Now ($)</Th>
                <Th isFigure>With revision {newest} ($)</Th>
                <Th isFigure>Difference ($)</Th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ id, name, beforeUsd, afterUsd }) => (
                <tr key={id}>
                  <Th scope="row" className="font-normal">
                    {name}
                  </Th>
                  <Td isFigure>{beforeUsd === null ? "–" : formatUsd(beforeUsd)}</Td>
                  <Td isFigure>{afterUsd === null ? "–" : formatUsd(afterUsd)}</Td>
                  <Td isFigure>
                    {beforeUsd === null || afterUsd === null
                      ? "–"
                      : formatUsdDifference(afterUsd - beforeUsd, formatUsd)}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      ) : null}
      {onUse ? (
        <Button size="sm" className="justify-self-start" onClick={onUse}>
          Use the newest team prices
        </Button>
      ) : null}
    </section>
  );
}
