import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { MAX_FEEDBACK, MAX_FEEDBACK_NAME } from "@/lib/share/limits";

export interface FeedbackDraft {
  readonly name: string;
  readonly body: string;
  readonly faults: Readonly<Record<string, string>>;
  /** Why it was not taken, where no field is to blame. */
  readonly refusal?: string | undefined;
}

interface FeedbackFormProps {
  action: string;
  draft?: FeedbackDraft | undefined;
}

export function FeedbackForm({ action, draft }: FeedbackFormProps) {
  const fault = draft?.faults.body;
  return (
    <form method="post" action={action} className="grid max-w-prose gap-4" data-print="no">
      {draft?.refusal ? <Callout tone="danger" role="alert" title={draft.refusal} /> : null}
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        maxLength={MAX_FEEDBACK_NAME}
        defaultValue={draft?.name}
        error={draft?.faults.name}
        required
        className="max-w-xs"
      />
      <Field
        id="feedback-body"
        label="What you think of it"
        hint="Plain text. The team reads it first and decides whether other readers see it."
        error={fault}
      >
        <textarea
          id="feedback-body"
          name="body"
          rows={5}
          maxLength={MAX_FEEDBACK}
          required
          defaultValue={draft?.body}
          aria-describedby={fault ? "feedback-body-hint feedback-body-error" : "feedback-body-hint"}
          aria-invalid={fault ? true : undefined}
          className="control w-full min-w-0 px-2.5 py-2 text-base sm:text-sm"
        />
      </Field>
      <Button type="submit" className="justify-self-start">
        Send to the team
      </Button>
    </form>
  );
}
