import { Part } from "@/components/reading/part";
import { Moment } from "@/components/team/moment";
import { buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Found } from "@/lib/decisions/check-conditions";
import { conditionInWords } from "@/lib/decisions/condition-words";
import type { Condition } from "@/lib/decisions/conditions";
import { foundInWords } from "@/lib/decisions/found-words";
import { isReviewable, type Status } from "@/lib/decisions/status";
import type { Suggestion } from "@/lib/decisions/suggest-review";
import { formatDate } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import { CheckNow, type CheckReview } from "./check-now";
import { ReviewEditor, type SetReview } from "./review-editor";

interface ReviewSectionProps {
  team: string;
  record: {
    readonly id: string;
    readonly status: Status;
    readonly reviewOn: string | null;
    readonly conditions: readonly Condition[];
  };
  /** In a sentence. */
  platformName: string;
  alerts: readonly { readonly id: string; readonly found: Found; readonly at: Date }[];
  suggestions: readonly Suggestion[];
  /** ISO day. */
  today: string;
  canWrite: boolean;
  setReview: SetReview;
  checkReview: CheckReview;
}

/** When a decision is looked at again and why; what was found; and the way to today's prices. */
export function ReviewSection(props: ReviewSectionProps) {
  const { team, record, platformName, alerts, today, canWrite } = props;
  const { id, status, reviewOn, conditions } = record;
  const isInForce = status === "accepted";
  const isDue = isInForce && reviewOn !== null && reviewOn <= today;
  const open = isInForce ? alerts.filter(({ found }) => found.kind !== "review-date") : [];
  return (
    <Part
      id="review"
      title="Looking again"
      lead="When this decision is looked at again, and what would call for it sooner."
    >
      {isDue || open.length > 0 ? (
        <Callout tone="warn" title="It is time to look at this decision again">
          <ul className="grid gap-1">
            {isDue ? <li>{foundInWords({ kind: "review-date", reviewOn }, platformName)}</li> : null}
            {open.map(({ id: alert, found, at }) => (
              <li key={alert}>
                {foundInWords(found, platformName)}{" "}
                <span className="text-xs text-muted">
                  Found <Moment at={at} />
                </span>
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <div className="grid max-w-prose gap-2 text-sm">
        <p>
          {reviewOn === null ? (
            "No day is set."
          ) : (
            <>
              On <strong className="font-medium">{formatDate(reviewOn)}</strong>.{" "}
              {isInForce ? (
                <a href={paths.recordCalendar(team, id)} className="link" download>
                  Calendar file
                </a>
              ) : null}
            </>
          )}
        </p>
        {conditions.length === 0 ? (
          <p className="text-muted">No condition is set that would call for it sooner.</p>
        ) : (
          <>
            <p>Sooner, when one of these is so:</p>
            <ul className="grid list-disc gap-0.5 pl-5 marker:text-muted">
              {conditions.map((condition) => (
                <li key={condition.kind}>{conditionInWords(condition, platformName)}</li>
              ))}
            </ul>
          </>
        )}
        {isInForce || !isReviewable(status) ? null : (
          <p className="text-muted">Conditions are checked from the day on which the record is accepted.</p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <a
          href={paths.reprice(team, id)}
          className={buttonClass({ variant: isDue || open.length > 0 ? "primary" : "secondary" })}
        >
          Open at today’s prices
        </a>
        {canWrite && isReviewable(status) ? (
          <ReviewEditor
            // What was saved, here or by somebody else, is what the form begins with.
            key={JSON.stringify([reviewOn, conditions])}
            team={team}
            id={id}
            reviewOn={reviewOn}
            conditions={conditions}
            platformName={platformName}
            suggestions={props.suggestions}
            setReview={props.setReview}
          />
        ) : null}
        {canWrite && isInForce && (conditions.length > 0 || reviewOn !== null) ? (
          <CheckNow team={team} id={id} checkReview={props.checkReview} />
        ) : null}
      </div>
    </Part>
  );
}
