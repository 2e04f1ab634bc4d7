import type { PlatformEvaluation } from "@/lib/planner/evaluation";

/** What the price book lacks, in words: keys of rates are ours, not the reader's. */
export const missingInWords = ({ missingPrices }: Pick<PlatformEvaluation, "missingPrices">): string =>
  missingPrices.map((missing) => missing.replace(/ \([a-z0-9.-]+\)/g, "")).join("; ");
