import { Unsure, UnverifiedMark } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/number";
import type { PriceBook, Rate, Region } from "@/lib/planner/price-books/price-book";
import { regionLabels } from "@/lib/wording/labels";
import { rateLabel } from "@/lib/wording/rate-labels";
import { numberedSources, sourceId } from "./numbered-sources";

interface RateTableProps {
  book: PriceBook;
  /** Printed above the table and read as its name. */
  provider: string;
  keys: readonly string[];
}

/** The rates of one provider: price, unit, where it holds, when and where it was read. */
export function RateTable({ book, provider, keys }: RateTableProps) {
  const numbers = new Map(numberedSources(book).map(({ key, number }) => [key, number]));
  return (
    <Table caption={`Rates of ${provider} in ${book.label}`} isCaptionHidden>
      <thead>
        <tr>
          <Th className="min-w-56">What</Th>
          <Th isFigure>Price ($)</Th>
          <Th>Region</Th>
          <Th>As of</Th>
          <Th>Source</Th>
        </tr>
      </thead>
      <tbody>
        {keys.flatMap((key) =>
          Object.entries(book.rates[key] ?? {}).map(([region, rate]) => (
            <Row
              key={`${key} ${region}`}
              numbers={numbers}
              label={rateLabel(key)}
              region={region as Region | "all"}
              rate={rate}
            />
          )),
        )}
      </tbody>
    </Table>
  );
}

interface RowProps {
  /** Of sources, by their keys. */
  numbers: ReadonlyMap<string, number>;
  label: string;
  region: Region | "all";
  rate: Rate;
}

function Row({ numbers, label, region, rate }: RowProps) {
  const isFree = "free" in rate;
  const price = isFree ? "0.00" : formatNumber(Number(rate.price), 8, 2);
  const remarks = [isFree ? rate.why : undefined, rate.note, ...(isFree ? [] : steps(rate))].filter(Boolean);
  return (
    <tr>
      <Th scope="row" className="font-normal">
        <span className="mr-1.5">{label}</span>
        {rate.unverified ? <UnverifiedMark /> : null}
        {rate.unverified ? <span className="block text-xs text-warn">{rate.unverified}</span> : null}
        {remarks.length > 0 ? <span className="block max-w-prose text-xs text-muted">{remarks.join("; ")}</span> : null}
      </Th>
      <Td isFigure>
        {rate.unverified ? <Unsure>{price}</Unsure> : price}
        <span className="block text-xs text-muted">{unitOf(rate)}</span>
      </Td>
      <Td className="text-xs">
        {rate.region}
        {region === "all" ? null : <span className="block text-muted">{regionLabels[region].label}</span>}
      </Td>
      <Td className="text-xs whitespace-nowrap text-muted">{formatDate(rate.asOf)}</Td>
      <Td className="text-xs whitespace-nowrap">
        {rate.sources.map((key, index) => (
          <span key={key}>
            {index > 0 ? ", " : ""}
            <a href={`#${sourceId(numbers.get(key) ?? 0)}`} className="link" aria-label={`Source ${numbers.get(key)}`}>
              {numbers.get(key)}
            </a>
          </span>
        ))}
      </Td>
    </tr>
  );
}

const unitOf = (rate: Rate): string => {
  if ("free" in rate) return "free";
  return rate.per === "percent" ? "percent" : `for each ${rate.per}`;
};

function steps(rate: Exclude<Rate, { free: true }>): string[] {
  return [
    ...(rate.freeAllowance ? [`first ${formatNumber(rate.freeAllowance)} ${rate.per} a month free`] : []),
    ...(rate.tiers ?? []).map(
      ({ above, price }) => `${formatNumber(Number(price), 8, 2)} above ${formatNumber(above)} ${rate.per}`,
    ),
    ...(rate.eur ? [`published as ${rate.eur} euro`] : []),
  ];
}
