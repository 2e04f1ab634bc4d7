import { Moment } from "@/components/team/moment";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { RecordLink } from "@/lib/decisions/record";
import { paths } from "@/lib/paths";

interface WaitingForYouProps {
  team: string;
  waiting: readonly (RecordLink & { readonly statusSince: Date; readonly why: "missing" | "stale" })[];
}

/** Proposed records that the reader has to vote on; nothing while there are none. */
export function WaitingForYou({ team, waiting }: WaitingForYouProps) {
  if (waiting.length === 0) return null;
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
      </ul>
    </section>
  );
}
