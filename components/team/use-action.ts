import { useState, useTransition } from "react";
import type { ActionFault, ActionResult } from "@/lib/auth/action-result";

const unreachable: ActionFault = {
  code: "unreachable",
  message: "The server could not be reached. Nothing is lost; try again.",
};

/**
 * Calls a server action and keeps what it answers. What was typed stays where it is until the action has said yes.
 *
 * @returns `run` to call it, whether it is under way, and why it was refused the last time
 */
export function useAction<Args extends readonly unknown[], Output>(
  action: (...args: Args) => Promise<ActionResult<Output>>,
) {
  const [isPending, startTransition] = useTransition();
  const [fault, setFault] = useState<ActionFault | null>(null);

  const run = (args: Args, onDone: (output: Output) => void) => {
    if (isPending) return;
    startTransition(async () => {
      try {
        const result = await action(...args);
        setFault(result.ok ? null : result.error);
        if (result.ok) onDone(result.value);
      } catch {
        setFault(unreachable);
      }
    });
  };

  return { run, isPending, fault, clear: () => setFault(null) };
}

/** What a refusal says at one field. */
export const faultAt = (fault: ActionFault | null, path: string): string | undefined =>
  fault?.fields?.find((field) => field.path === path)?.message;

/** What it says of the whole: nothing where every fault has a field to stand at. */
export const faultOfAll = (fault: ActionFault | null, paths: readonly string[]): string | undefined =>
  fault === null || (fault.fields?.length && fault.fields.every(({ path }) => paths.includes(path)))
    ? undefined
    : fault.message;
