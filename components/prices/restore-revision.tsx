"use client";

import { useRouter } from "next/navigation";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";

interface RestoreRevisionProps {
  team: string;
  revision: number;
  /** The newest one, on top of which it comes back. */
  newest: number;
  restoreRevision: (team: string, input: unknown) => Promise<ActionResult<{ readonly revision: number }>>;
}

export function RestoreRevision({ team, revision, newest, restoreRevision }: RestoreRevisionProps) {
  const router = useRouter();
  const { run, isPending, fault } = useAction(restoreRevision);
  return (
    <div className="grid gap-3">
      <Refusal message={fault === null ? undefined : `${fault.message} Load the page again to see it.`} />
      <Button
        className="justify-self-start"
        disabled={isPending}
        onClick={() => run([team, { base: newest, revision }], () => router.push(paths.prices(team)))}
      >
        {isPending ? "One moment…" : `Bring it back as revision ${newest + 1}`}
      </Button>
    </div>
  );
}
