import { Part } from "@/components/reading/part";
import { Moment } from "@/components/team/moment";
import { Callout } from "@/components/ui/callout";
import { type FeedbackDraft, FeedbackForm } from "./feedback-form";

interface FeedbackProps {
  shown: readonly { readonly id: string; readonly name: string; readonly body: string; readonly at: Date }[];
  /** Where the form leads; null: this link takes none. */
  action: string | null;
  wasSent: boolean;
  draft?: FeedbackDraft | undefined;
}

/** What readers said and the team shows, and room to say something oneself. */
export function Feedback({ shown, action, wasSent, draft }: FeedbackProps) {
  if (shown.length === 0 && action === null) return null;
  return (
    <Part
      id="feedback"
      title="Feedback of readers"
      lead={shown.length > 0 ? "Names are as their writers gave them; nobody has checked them." : undefined}
    >
      {shown.length > 0 ? (
        <ol className="grid max-w-prose gap-4">
          {shown.map(({ id, name, body, at }) => (
            <li key={id} className="grid gap-1 text-sm">
              <p className="text-muted">
                <strong className="font-medium break-words text-ink">{name}</strong>, <Moment at={at} />
              </p>
              <p className="break-words whitespace-pre-wrap">{body}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {wasSent ? (
        <Callout tone="ok" role="status" title="Thank you. The team has your feedback.">
          <p>Other readers see it once the team shows it.</p>
        </Callout>
      ) : null}
      {action === null ? null : <FeedbackForm action={action} draft={draft} />}
    </Part>
  );
}
