import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Table, Th } from "@/components/ui/table";
import { type Option, type RecordDocument, type Verdict, verdictLabels } from "@/lib/decisions/document";
import { formatNumber } from "@/lib/format/number";

const tones: Readonly<Record<Verdict, Tone>> = {
  chosen: "accent",
  pick: "ok",
  "runner-up": "neutral",
  eligible: "neutral",
  excluded: "neutral",
  unpriced: "warn",
};

interface OptionsProps {
  doc: RecordDocument;
  /** Stands under the reason of an option: its comments. */
  below?: ((option: Option) => ReactNode) | undefined;
}

/** Every platform that was considered, with what its first year costs and why it was not chosen. */
export function Options({ doc, below }: OptionsProps) {
  return (
    <Table caption="Considered options, with the first year in US dollars" isCaptionHidden className="max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <Th className="min-w-44 xl:min-w-72">Platform</Th>
          <Th isFigure>First year ($)</Th>
          <Th isFigure>Low to high ($)</Th>
          <Th className="w-full">Why not, or why</Th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {doc.options.map((option) => (
          <OptionRow key={option.platform.id} option={option} below={below?.(option)} />
        ))}
      </tbody>
    </Table>
  );
}

const cell = "align-baseline sm:border-b sm:border-line py-2";

function OptionRow({ option, below }: { option: Option; below: ReactNode }) {
  const { platform, verdict, reason } = option;
  const { yearOne, name, provider } = platform;
  const isChosen = verdict === "chosen";
  return (
    <tr
      data-option={platform.id}
      className={cx(
        "max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 max-sm:border-b max-sm:border-line max-sm:py-2",
        isChosen && "bg-accent-soft",
      )}
    >
      <th
        scope="row"
        className={cx(
          cell,
          "pr-3 text-left max-sm:basis-full max-sm:py-0",
          isChosen ? "pl-2 font-semibold" : "font-medium",
        )}
      >
        {name} <Badge tone={tones[verdict]}>{verdictLabels[verdict]}</Badge>
        <span className="block text-xs font-normal text-muted">{provider}</span>
      </th>
      <td
        className={cx(
          cell,
          "figures px-2 text-right whitespace-nowrap max-sm:px-0 max-sm:py-0 max-sm:font-medium",
          isChosen && "font-semibold max-sm:pl-2",
        )}
      >
        {yearOne === null ? (
          "no price"
        ) : (
          <>
            <Dollar />
            {figure(yearOne.totalUsd)}
          </>
        )}
      </td>
      <td className={cx(cell, "figures px-2 text-right whitespace-nowrap text-muted max-sm:px-0 max-sm:py-0")}>
        {yearOne === null ? null : (
          <>
            <Dollar />
            {figure(yearOne.lowUsd)} – <Dollar />
            {figure(yearOne.highUsd)}
          </>
        )}
      </td>
      <td
        className={cx(
          cell,
          "px-2 text-muted max-sm:basis-full max-sm:py-0 max-sm:pl-0",
          isChosen && "text-ink max-sm:pl-2",
        )}
      >
        {reason}
        {below}
      </td>
    </tr>
  );
}

/** Where the headings are not seen. */
const Dollar = () => <span className="sm:hidden">$</span>;

/** The unit stands in the heading. */
const figure = (amount: number): string => formatNumber(amount);
