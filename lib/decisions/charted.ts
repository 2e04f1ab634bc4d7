/** Which platforms the two charts of a record show, in order: the same on the page, on paper and as a picture. */
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { wordCumulative } from "@/lib/wording/cumulative";
import { platformOf } from "@/lib/wording/recommendation";
import { wordYearOne } from "@/lib/wording/year-one";
import type { RecordDocument } from "./document";

/** A platform with a first year that can be drawn. */
export type Charted = PlatformEvaluation & { readonly yearOne: NonNullable<PlatformEvaluation["yearOne"]> };
const isCharted = (platform: PlatformEvaluation | null): platform is Charted =>
  platform !== null && platform.yearOne !== null;

/** What fits on a phone and on half a page; the table beside the chart has all. */
const MOST_BARS = 8;

/** The chosen one first, then those a reader compares it with; each once. */
function leading({ evaluation, chosen }: RecordDocument): readonly Charted[] {
  const { platform, runnerUp, kubernetes } = evaluation.recommendation;
  const ids = [...new Set([chosen.id, platform, runnerUp, kubernetes.platform])];
  return ids.map((id) => platformOf(evaluation, id)).filter(isCharted);
}

const byYearOne = (platforms: readonly Charted[]): readonly Charted[] =>
  platforms.toSorted((a, b) => a.yearOne.totalUsd - b.yearOne.totalUsd);

/** Those of the first-year chart, cheapest first: the leading ones, filled up with the cheapest that fit. */
export function barsOf(doc: RecordDocument): readonly Charted[] {
  const kept = new Map(leading(doc).map((platform) => [platform.id, platform]));
  const fitting = doc.evaluation.platforms.filter(({ status }) => status === "eligible").filter(isCharted);
  for (const platform of byYearOne(fitting)) if (kept.size < MOST_BARS) kept.set(platform.id, platform);
  return byYearOne([...kept.values()]);
}

/** Every platform with a price, cheapest first: the table of the first-year chart. */
export const pricedOf = ({ evaluation }: RecordDocument): readonly Charted[] =>
  byYearOne(evaluation.platforms.filter(({ kind }) => kind !== "local").filter(isCharted));

/** Those of the month-by-month chart. */
export const linesOf = (doc: RecordDocument): readonly Charted[] => leading(doc);

export const barsInWords = ({ evaluation }: RecordDocument): string => wordYearOne(evaluation, true);

export const linesInWords = (doc: RecordDocument): string =>
  wordCumulative(
    linesOf(doc).map(({ name, yearOne }) => ({
      name,
      cumulativeUsd: yearOne.months.map(({ cumulativeUsd }) => cumulativeUsd),
    })),
  );
