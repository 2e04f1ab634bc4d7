"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ActionResult } from "@/lib/auth/action-result";

interface RevokeShareProps {
  team: string;
  recordId: string;
  linkId: string;
  label: string;
  revokeShare: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function RevokeShare({ team, recordId, linkId, label, revokeShare }: RevokeShareProps) {
  const [isAsked, setAsked] = useState(false);
  const { run, isPending, fault, clear } = useAction(revokeShare);
  const name = label === "" ? "this link" : `“${label}”`;
  const close = () => {
    setAsked(false);
    clear();
  };
  return (
    <>
      <Button size="sm" variant="danger" onClick={() => setAsked(true)}>
        Revoke
        <span className="sr-only"> {name}</span>
      </Button>
      <Dialog isOpen={isAsked} onClose={close} title={`Revoke ${name}?`}>
        <div className="grid gap-4 text-left text-sm whitespace-normal">
          <p className="max-w-prose">
            From the next click on, whoever has the link finds nothing. That cannot be undone; a new link is another
            one.
          </p>
          <Refusal message={fault?.message} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>Keep it</Button>
            <Button
              variant="danger"
              disabled={isPending}
              onClick={() => run([team, { recordId, linkId }], () => setAsked(false))}
            >
              {isPending ? "Revoking…" : "Revoke the link"}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
