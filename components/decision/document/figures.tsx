import { MarksLegend } from "@/components/assumptions/mark";
import { BillTable } from "@/components/platform/bill-table";
import { LabourLedger } from "@/components/platform/labour-ledger";
import { assumedAnswers, changedAssumptions } from "@/lib/decisions/assumptions-used";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatUsd } from "@/lib/format/money";
import { Facts } from "./facts";
import { Subhead } from "./subhead";

/** The first month's bill of the chosen platform, line by line. */
export function Bill({ doc: { chosen } }: { doc: RecordDocument }) {
  if (chosen.monthly === null) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="max-w-prose text-sm text-muted">
        Quantity times unit price makes the amount, rounded to whole cents on each line. The total adds the lines as
        printed.
      </p>
      <BillTable name={chosen.name} monthly={chosen.monthly} />
    </div>
  );
}

/** The hours of the chosen platform with their evidence. */
export function Ledger({ doc: { chosen, evaluation } }: { doc: RecordDocument }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="max-w-prose text-sm text-muted">
        The mean is (low + 4 × likely + high) ÷ 6, and an hour costs {formatUsd(evaluation.scenario.team.hourlyRateUsd)}
        .
      </p>
      <MarksLegend />
      <LabourLedger platform={chosen} ownIds={evaluation.changedAssumptions.map(({ id }) => id)} />
    </div>
  );
}

/** The chosen numbers behind the figures: the team's own, and what nobody stated. */
export function AssumptionsUsed({ doc: { record, evaluation } }: { doc: RecordDocument }) {
  const [changed, assumed] = [changedAssumptions(record.frozen), assumedAnswers(record.frozen)];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1">
        <Subhead>The team’s own numbers</Subhead>
        {changed.length === 0 ? (
          <p className="text-sm text-muted">None: every assumption is Berth’s own.</p>
        ) : (
          <Facts
            facts={changed.map(({ label, value, otherwise, by }) => ({
              label: by === "team prices" ? `${label} (team prices)` : label,
              value: `${value} instead of ${otherwise}`,
            }))}
          />
        )}
      </div>
      {assumed.length === 0 ? null : (
        <div className="grid gap-1">
          <Subhead>Asked and not answered, so assumed</Subhead>
          <Facts facts={assumed} />
        </div>
      )}
      <p className="max-w-prose text-xs text-muted">
        Every other assumption is the one of planner version {evaluation.engineVersion}, as the{" "}
        <a href="/method#assumptions" className="link">
          method
        </a>{" "}
        lists them with their sources.
      </p>
    </div>
  );
}
