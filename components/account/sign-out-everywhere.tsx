"use client";

import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";

interface SignOutEverywhereProps {
  signOutEverywhere: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

export function SignOutEverywhere({ signOutEverywhere }: SignOutEverywhereProps) {
  const { run, isPending, fault } = useAction(signOutEverywhere);
  return (
    <div className="grid justify-items-start gap-3">
      <Refusal message={fault?.message} />
      <Button aria-disabled={isPending || undefined} onClick={() => run([{}], ({ to }) => window.location.assign(to))}>
        {isPending ? "Signing out…" : "Sign out everywhere"}
      </Button>
    </div>
  );
}
