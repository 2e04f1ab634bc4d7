/** What every file says about its numbers: how old the prices are, what is left out, and the fingerprint. */
import { formatDate } from "@/lib/format/dates";
import { overriddenWords } from "@/lib/prices/overridden-words";
import { assumedAnswers, changedAssumptions } from "../assumptions-used";
import type { Fact, RecordDocument } from "../document";
import { formatRecordNumber } from "../file-name";
import { placeSentences } from "../place-words";
import { plannerVersion } from "../planner-version";

/** "0007" */
export const numberOf = ({ record }: RecordDocument): string => formatRecordNumber(record.number);

export const notIncludedOf = ({ notIncluded }: RecordDocument): readonly string[] => [...new Set(notIncluded)];

export function basisOf({ record, pricesAsOf, priceBookLabel }: RecordDocument): readonly Fact[] {
  const { priceBook, teamPrices } = record.frozen;
  return [
    { label: "Prices as of", value: formatDate(pricesAsOf) },
    { label: "Price book", value: `${priceBookLabel} (${priceBook.id})` },
    {
      label: "The team’s own prices",
      value: teamPrices === null ? "none" : `revision ${teamPrices.revision}, kept in the record whole`,
    },
    { label: "Planner version", value: plannerVersion(record) },
    { label: "Currency", value: `${priceBook.currency}, before tax` },
    ...(record.scenario === null
      ? []
      : [{ label: "Scenario", value: `${record.scenario.name}, version ${record.scenario.version}` }]),
  ];
}

export const ownPricesOf = ({ evaluation }: RecordDocument): readonly string[] =>
  (evaluation.priceBook.overridden ?? []).map(overriddenWords);

/** The team's own numbers, and what nobody stated. */
export function assumptionsOf({ record }: RecordDocument): {
  readonly own: readonly Fact[];
  readonly assumed: readonly Fact[];
} {
  return {
    own: changedAssumptions(record.frozen).map(({ label, value, otherwise, by }) => ({
      label: by === "team prices" ? `${label} (team prices)` : label,
      value: `${value} instead of ${otherwise}`,
    })),
    assumed: assumedAnswers(record.frozen),
  };
}

export const otherAssumptions = ({ evaluation }: RecordDocument): string =>
  `Every other assumption is the one of planner version ${evaluation.engineVersion}, as its method page lists them with their sources.`;

/** Where it stands among the team's other records. */
export function linksOf({ record }: RecordDocument): readonly string[] {
  return [...placeSentences(record), ...(record.isImported ? ["It was imported from a file."] : [])];
}
