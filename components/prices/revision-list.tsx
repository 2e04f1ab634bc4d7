import { Moment } from "@/components/team/moment";
import { paths } from "@/lib/paths";

export interface RevisionLine {
  readonly number: number;
  /** Null: an account that is gone. */
  readonly by: string | null;
  readonly at: Date;
  readonly note: string;
  /** Against the one before, in words. */
  readonly changes: readonly string[];
}

interface RevisionListProps {
  team: string;
  revisions: readonly RevisionLine[];
}

/** Every revision with what it changed. Each can be opened as it was. */
export function RevisionList({ team, revisions }: RevisionListProps) {
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)]">
      {revisions.map(({ number, by, at, note, changes }) => (
        <li key={number} className="grid gap-1 border-t border-line py-3 text-sm first:border-t-0 first:pt-0">
          <p>
            <a href={paths.priceRevision(team, number)} className="link font-medium">
              Revision {number}
            </a>
            : {note}
          </p>
          <p className="text-xs text-muted">
            {by ?? "Somebody who left"}, <Moment at={at} />
          </p>
          <ul className="list-disc pl-5 text-xs">
            {changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
