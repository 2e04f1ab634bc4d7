import { Prose } from "@/components/decision/document/prose";
import type { RecordNote } from "@/lib/decisions/record";
import { formatDate } from "@/lib/format/dates";

const kinds: Readonly<Record<RecordNote["kind"], string>> = {
  amendment: "Note",
  repriced: "Prices looked at again",
};

/** What was added after the decision, the oldest first: for the record's page and for its readers. */
export function NoteList({ notes }: { notes: readonly RecordNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {notes.map(({ id, kind, body, by, at }) => (
        <li
          key={id}
          id={`note-${id}`}
          className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-1 border-l-2 border-edge pl-3"
        >
          <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
            <time dateTime={at.toISOString()} className="figures font-medium text-ink">
              {formatDate(at.toISOString().slice(0, 10))}
            </time>
            <span>{kinds[kind]}</span>
            <span>{by ?? "a former member"}</span>
          </p>
          <Prose text={body} under={3} />
        </li>
      ))}
    </ol>
  );
}
