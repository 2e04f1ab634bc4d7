"use client";

import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";

interface ModerateFeedbackProps {
  team: string;
  recordId: string;
  feedbackId: string;
  name: string;
  state: "waiting" | "shown" | "hidden";
  moderateFeedback: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function ModerateFeedback(props: ModerateFeedbackProps) {
  const { team, recordId, feedbackId, name, state, moderateFeedback } = props;
  const { run, isPending, fault } = useAction(moderateFeedback);
  const decide = (next: "shown" | "hidden") => run([team, { recordId, feedbackId, state: next }], () => undefined);
  const whose = <span className="sr-only"> the feedback of {name}</span>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {state === "shown" ? null : (
        <Button size="sm" disabled={isPending} onClick={() => decide("shown")}>
          Show to readers{whose}
        </Button>
      )}
      {state === "hidden" ? null : (
        <Button size="sm" variant="quiet" disabled={isPending} onClick={() => decide("hidden")}>
          Hide{whose}
        </Button>
      )}
      {fault ? (
        <p role="alert" className="text-xs text-danger">
          {fault.message}
        </p>
      ) : null}
    </div>
  );
}
