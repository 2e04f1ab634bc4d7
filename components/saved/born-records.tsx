import { DecisionStatus } from "@/components/decision/document/decision-status";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { RecordLink } from "@/lib/decisions/record";
import { paths } from "@/lib/paths";

export type BornRecord = RecordLink;

/** What was decided from a scenario. */
export function BornRecords({ team, records }: { team: string; records: readonly BornRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section
      aria-label="Decisions from this scenario"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm"
    >
      <h2 className="text-sm font-medium">Decision records</h2>
      <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1">
        {records.map(({ id, number, title, status }) => (
          <li key={id} className="min-w-0">
            <a href={paths.decision(team, id)} className="link break-words">
              {formatRecordNumber(number)} {title}
            </a>{" "}
            <DecisionStatus status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
