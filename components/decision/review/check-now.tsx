"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";

interface Checked {
  readonly met: readonly string[];
  readonly unseen: readonly string[];
}

export type CheckReview = (team: string, input: unknown) => Promise<ActionResult<Checked>>;

/** Holds the record against today, as the daily command does. */
export function CheckNow({ team, id, checkReview }: { team: string; id: string; checkReview: CheckReview }) {
  const router = useRouter();
  const [said, setSaid] = useState<Checked | null>(null);
  const { run, isPending, fault } = useAction(checkReview);
  return (
    <div className="grid gap-2">
      <Button
        className="justify-self-start"
        disabled={isPending}
        onClick={() =>
          run([team, { recordId: id }], (checked) => {
            setSaid(checked);
            router.refresh();
          })
        }
      >
        {isPending ? "Checking…" : "Check the conditions now"}
      </Button>
      <div role="status" className="grid max-w-prose gap-1 text-sm">
        {said === null || isPending ? null : (
          <>
            {said.met.length === 0 && said.unseen.length === 0 ? (
              <p className="text-ok">Checked at today’s prices: nothing calls for another look.</p>
            ) : null}
            {said.met.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {said.unseen.map((sentence) => (
              <p key={sentence} className="text-warn">
                Could not be checked: {sentence}
              </p>
            ))}
          </>
        )}
      </div>
      {fault ? (
        <p role="alert" className="max-w-prose text-sm text-danger">
          {fault.message}
        </p>
      ) : null}
    </div>
  );
}
