import type { Found } from "@/lib/decisions/check-conditions";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { foundInWords } from "@/lib/decisions/found-words";
import { paths } from "@/lib/paths";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { platformNameById } from "@/lib/wording/platform-name";

interface DueReviewsProps {
  team: string;
  /** ISO day. */
  today: string;
  /** Of platforms of the team's own, by the record's id. */
  ownNames: ReadonlyMap<string, string>;
  records: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly platform: string;
    readonly reviewOn: string | null;
    readonly alerts: readonly { readonly id: string; readonly found: Found }[];
  }[];
}

/** Decisions to be looked at again, with what was seen. */
export function DueReviews({ team, today, ownNames, records }: DueReviewsProps) {
  return (
    <ul className="grid text-sm">
      {records.map(({ id, number, title, platform, reviewOn, alerts }) => {
        const name = nameInSentence(ownNames.get(id) ?? platformNameById(platform));
        const found = [
          ...(reviewOn !== null && reviewOn <= today ? [{ kind: "review-date", reviewOn } as const] : []),
          ...alerts.map((alert) => alert.found).filter(({ kind }) => kind !== "review-date"),
        ];
        return (
          <li key={id} className="grid gap-1 border-b border-line py-2.5 first:pt-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <a href={paths.decision(team, id)} className="link min-w-0 font-medium break-words">
                <span className="figures text-muted">{formatRecordNumber(number)}</span> {title}
              </a>
              <a href={paths.reprice(team, id)} className="link shrink-0 text-xs">
                At today’s prices<span className="sr-only">: {title}</span>
              </a>
            </div>
            {found.map((one) => (
              <p key={one.kind} className="text-muted">
                {foundInWords(one, name)}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
