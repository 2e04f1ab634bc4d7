import type { RecordDocument } from "@/lib/decisions/document";
import { formatDate } from "@/lib/format/dates";
import { DecisionStatus } from "./decision-status";

/** How far the decision is: its status, its day, who decides and how they stand. */
export function Reached({ doc }: { doc: RecordDocument }) {
  const { record, people, date, agreementInWords } = doc;
  const day = record.decidedOn === null ? `Last changed ${formatDate(date)}` : `Decided ${formatDate(date)}`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
      <DecisionStatus status={record.status} />
      <span className="figures">{day}</span>
      <span>{record.teamName}</span>
      {people.deciders.length === 0 ? null : <span>{agreementInWords}</span>}
    </p>
  );
}
