import { Part } from "@/components/reading/part";
import { cx } from "@/components/ui/cx";
import type { RecordDocument } from "@/lib/decisions/document";
import { countOpen, type Thread } from "@/lib/decisions/threads";
import type { CommentActions } from "./comment-actions";
import { NewThread } from "./new-thread";
import { ThreadFilter } from "./thread-filter";
import { hiddenBy, ThreadView } from "./thread-view";

interface CommentsProps {
  team: string;
  doc: RecordDocument;
  threads: readonly Thread[];
  /** The reader's account. */
  self: string;
  /** Whether the reader may write records, and so settle threads of others. */
  canWrite: boolean;
  actions: CommentActions;
}

export const groupAnchor = (option: string | null): string => `comments-${option ?? "record"}`;

/** What the team says about the record and about each of its options, in threads. */
export function Comments({ team, doc, threads, self, canWrite, actions }: CommentsProps) {
  const recordId = doc.record.id;
  const open = countOpen(threads);
  const groups = groupsOf(doc, threads);
  return (
    <div data-print="no">
      <Part
        id="comments"
        title="Comments"
        lead="Talk within the team, on the record or on one of its options. It is no part of the record: shared pages and exports leave it out."
      >
        <ThreadFilter open={open} resolved={threads.length - open}>
          {groups.map(({ option, title, of }) => (
            <section
              key={option ?? ""}
              aria-labelledby={groupAnchor(option)}
              className={cx("grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-3", ...groupHidden(of))}
            >
              <h3 id={groupAnchor(option)} className="scroll-mt-4 text-base">
                {title}
              </h3>
              {of.map((thread) => (
                <ThreadView
                  key={thread.id}
                  team={team}
                  recordId={recordId}
                  thread={thread}
                  self={self}
                  canWrite={canWrite}
                  actions={actions}
                />
              ))}
            </section>
          ))}
        </ThreadFilter>
        <NewThread
          team={team}
          recordId={recordId}
          options={doc.options.map(({ platform }) => ({ id: platform.id, name: platform.name }))}
          openThread={actions.openThread}
        />
      </Part>
    </div>
  );
}

/** A group without a thread to show is not shown either. */
const groupHidden = (threads: readonly Thread[]): string[] =>
  (["open", "resolved"] as const)
    .filter((state) => !threads.some(({ resolved }) => (resolved === null) === (state === "open")))
    .map((missing) => hiddenBy[missing]);

interface Group {
  readonly option: string | null;
  readonly title: string;
  readonly of: readonly Thread[];
}

/** The record first, then its options in the order of the record; last what has no option any more. */
function groupsOf({ options }: RecordDocument, threads: readonly Thread[]): readonly Group[] {
  const known = options.map(({ platform }) => ({ option: platform.id as string, title: `On ${platform.name}` }));
  const others = threads.flatMap(({ option }) =>
    option === null || known.some((one) => one.option === option) ? [] : [option],
  );
  return [
    { option: null, title: "On the record" },
    ...known,
    ...[...new Set(others)].map((option) => ({ option, title: `On ${option}, which is no option any more` })),
  ]
    .map((group) => ({ ...group, of: threads.filter(({ option }) => option === group.option) }))
    .filter(({ of }) => of.length > 0);
}
