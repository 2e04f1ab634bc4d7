import type { ReactNode } from "react";
import { Moment } from "@/components/team/moment";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { placeLines } from "@/lib/decisions/place-words";
import type { RecordLink } from "@/lib/decisions/record";
import { statusLabels } from "@/lib/decisions/status";
import { paths } from "@/lib/paths";
import { DecisionStatus } from "./document/decision-status";

interface RecordHeadProps {
  team: string;
  doc: RecordDocument;
  /** Every record that it took the place of. */
  superseded: readonly RecordLink[];
  /** What can be done with it. */
  children: ReactNode;
}

/** Number, title, how far it is, what is before and after it, and what can be done. */
export function RecordHead({ team, doc: { record }, superseded, children }: RecordHeadProps) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid gap-1">
        <p className="figures text-sm text-muted">Decision {formatRecordNumber(record.number)}</p>
        <h1 className="text-2xl break-words">{record.title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-y border-line py-2.5" data-status-bar>
        <p className="flex min-w-0 grow basis-72 flex-wrap items-baseline gap-x-2 text-sm text-muted">
          <DecisionStatus status={record.status} />
          <span>{statusLabels[record.status].sentence}</span>
          <span className="text-xs">
            Since <Moment at={record.statusSince} />
          </span>
        </p>
        <div data-print="no" className="flex flex-wrap gap-2">
          {children}
        </div>
      </div>
      {placeLines(record, superseded).map(({ words, link }) => (
        <p key={link.id} className="text-sm">
          {words}{" "}
          <a href={paths.decision(team, link.id)} className="link break-words">
            {formatRecordNumber(link.number)} {link.title}
          </a>{" "}
          <DecisionStatus status={link.status} />
        </p>
      ))}
      {record.isImported ? (
        <p className="text-sm text-muted">Imported from a file; the words and numbers are those of the file.</p>
      ) : null}
    </header>
  );
}
