import { Moment } from "@/components/team/moment";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { RecordLink } from "@/lib/decisions/record";
import { paths } from "@/lib/paths";
import { messagesInWords } from "@/lib/share/waiting-words";

interface WaitingForYouProps {
  team: string;
  waiting: readonly (RecordLink & { readonly statusSince: Date; readonly why: "missing" | "stale" })[];
  /** Records with messages that readers of a link left and nobody has looked at; none for whoever may not. */
  feedback: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly count: number;
    readonly at: Date;
  }[];
}

/** Proposed records that the reader has to vote on, and what other readers wrote; nothing while there are none. */
export function WaitingForYou({ team, waiting, feedback }: WaitingForYouProps) {
  if (waiting.length === 0 && feedback.length === 0) return null;
  return (
    <section aria-labelledby="waiting-for-you" className="rounded-md border border-accent bg-accent-soft px-4 py-3">
      <h2 id="waiting-for-you" className="text-base">
        Waiting for you
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] text-sm">
        {waiting.map(({ id, number, title, statusSince, why }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1.5">
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
              <span className="figures text-muted">{formatRecordNumber(number)}</span>
              <a href={`${paths.decision(team, id)}#assent`} className="link min-w-0 break-words">
                {title}
              </a>
            </span>
            <span className="text-xs text-muted">
              {why === "stale" ? "The words changed since you voted · " : ""}proposed <Moment at={statusSince} />
            </span>
          </li>
        ))}
        {feedback.map(({ id, number, title, count, at }) => (
          <li key={`feedback ${id}`} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1.5">
            <span className="min-w-0 break-words">
              <span className="figures pr-1 text-muted">{formatRecordNumber(number)}</span>{" "}
              <a href={`${paths.shareLinks(team, id)}#feedback`} className="link">
                {messagesInWords(count)}
              </a>{" "}
              on “{title}”
            </span>
            <span className="text-xs text-muted">
              newest <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
