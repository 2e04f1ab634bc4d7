import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { BillTable } from "./bill-table";
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

const noBill = ({ status, missingPrices }: PlatformEvaluation): string =>
  status === "unpriced" && missingPrices.length > 0
    ? `This price book has no figure for ${missingPrices.join(", ")}. A bill with a hole in it would be wrong, so there is none.`
    : "Nothing on this platform holds the workload, so there is nothing to bill.";
