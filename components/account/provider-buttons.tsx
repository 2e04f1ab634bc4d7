"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";

interface ProviderButtonsProps {
  providers: readonly { readonly id: string; readonly label: string }[];
  next: string | undefined;
  startProvider: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

/** One way in for each provider that is set up. The browser is sent there by us, for a form may only lead to our own pages. */
export function ProviderButtons({ providers, next, startProvider }: ProviderButtonsProps) {
  const { run, isPending, fault } = useAction(startProvider);
  const [leaving, setLeaving] = useState<string | null>(null);
  if (providers.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Refusal message={fault?.message} />
      {providers.map(({ id, label }) => (
        <Button
          key={id}
          aria-disabled={isPending || leaving !== null || undefined}
          onClick={() =>
            run([{ provider: id, next }], ({ to }) => {
              setLeaving(id);
              window.location.assign(to);
            })
          }
        >
          {leaving === id ? `On the way to ${label}…` : `Continue with ${label}`}
        </Button>
      ))}
      <p className="flex items-center gap-3 text-xs text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or with a password
      </p>
    </div>
  );
}
