import { Moment } from "@/components/team/moment";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ActionResult } from "@/lib/auth/action-result";
import { ModerateFeedback } from "./moderate-feedback";

type State = "waiting" | "shown" | "hidden";

interface FeedbackInboxProps {
  team: string;
  recordId: string;
  feedback: readonly {
    readonly id: string;
    readonly name: string;
    readonly body: string;
    readonly at: Date;
    readonly state: State;
    readonly label: string;
    readonly moderatedBy: string | null;
  }[];
  canModerate: boolean;
  moderateFeedback: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

const states: Readonly<Record<State, { readonly label: string; readonly tone: Tone }>> = {
  waiting: { label: "Waiting for you", tone: "accent" },
  shown: { label: "Shown to readers", tone: "ok" },
  hidden: { label: "Hidden", tone: "neutral" },
};

/** What readers wrote, as plain text, and whether others see it. */
export function FeedbackInbox({ team, recordId, feedback, canModerate, moderateFeedback }: FeedbackInboxProps) {
  if (feedback.length === 0) return <p className="text-sm text-muted">Nobody has left any.</p>;
  return (
    <ol className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-5">
      {feedback.map(({ id, name, body, at, state, label, moderatedBy }) => (
        <li key={id} className="grid gap-1.5 border-t border-line pt-3 text-sm" data-feedback={state}>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-muted">
            <strong className="font-medium break-words text-ink">{name}</strong>
            <Moment at={at} />
            {label ? <span className="break-words">by the link “{label}”</span> : null}
            <Badge tone={states[state].tone}>{states[state].label}</Badge>
            {moderatedBy ? <span className="text-xs">by {moderatedBy}</span> : null}
          </p>
          <p className="break-words whitespace-pre-wrap">{body}</p>
          {canModerate ? (
            <ModerateFeedback
              team={team}
              recordId={recordId}
              feedbackId={id}
              name={name}
              state={state}
              moderateFeedback={moderateFeedback}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
