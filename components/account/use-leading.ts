import { useState } from "react";
import { useAction } from "@/components/team/use-action";
import type { ActionResult } from "@/lib/auth/action-result";

/** Calls an action that says where to go on, and goes there; busy until the next page has taken over. */
export function useLeading<Input>(action: (input: Input) => Promise<ActionResult<{ readonly to: string }>>) {
  const { run, isPending, fault } = useAction(action);
  const [isLeaving, setLeaving] = useState(false);
  const send = (input: Input) =>
    run([input], ({ to }) => {
      setLeaving(true);
      window.location.assign(to);
    });
  return { send, isBusy: isPending || isLeaving, fault };
}
