"use client";

import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { useAction } from "./use-action";

interface RevokeInvitationProps {
  team: string;
  invitationId: string;
  /** Which one, for whoever does not see the row. */
  what: string;
  revokeInvitation: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function RevokeInvitation({ team, invitationId, what, revokeInvitation }: RevokeInvitationProps) {
  const { run, isPending, fault } = useAction(revokeInvitation);
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        disabled={isPending}
        onClick={() => run([team, { invitationId }], () => undefined)}
      >
        {isPending ? "Revoking…" : "Revoke"}
        <span className="sr-only"> {what}</span>
      </Button>
      {fault ? (
        <p role="alert" className="text-xs text-danger">
          {fault.message}
        </p>
      ) : null}
    </>
  );
}
