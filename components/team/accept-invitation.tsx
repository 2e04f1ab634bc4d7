"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";
import { Refusal } from "./refusal";
import { useAction } from "./use-action";

interface AcceptInvitationProps {
  token: string;
  label: string;
  acceptInvitation: (input: unknown) => Promise<ActionResult<{ readonly slug: string }>>;
}

export function AcceptInvitation({ token, label, acceptInvitation }: AcceptInvitationProps) {
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault } = useAction(acceptInvitation);
  return (
    <div className="grid justify-items-start gap-3">
      <Refusal message={fault?.message} />
      <Button
        variant="primary"
        disabled={isPending || isDone}
        onClick={() =>
          run([{ token }], ({ slug }) => {
            setDone(true);
            window.location.assign(paths.team(slug));
          })
        }
      >
        {isPending || isDone ? "Joining…" : label}
      </Button>
    </div>
  );
}
