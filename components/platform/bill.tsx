import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { BillTable } from "./bill-table";
import { missingInWords } from "./missing-prices";
import { Section } from "./section";

/** The first month, line by line, so that a pocket calculator gets the total. */
export function Bill({ platform }: { platform: PlatformEvaluation }) {
  const { monthly } = platform;
  return (
    <Section
      id="bill"
      title="The bill of the first month"
      lead="Quantity times unit price makes the amount, rounded to whole cents on each line. The total adds the lines as printed."
    >
      {monthly === null ? (
        <p className="text-sm">{noBill(platform)}</p>
      ) : (
        <BillTable name={platform.name} monthly={monthly} />
      )}
    </Section>
  );
}

const noBill = (platform: PlatformEvaluation): string =>
  platform.missingPrices.length > 0
    ? `A price is missing: ${missingInWords(platform)}. A bill with a hole in it would be wrong, so there is none.`
    : "Nothing on this platform holds the workload, so there is nothing to bill.";
