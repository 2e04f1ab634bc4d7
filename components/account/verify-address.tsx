"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { Done } from "./done";

interface SendVerificationProps {
  sendVerification: (input: unknown) => Promise<ActionResult<{ readonly email: string }>>;
}

/** Asks for the mail that proves the address. */
export function SendVerification({ sendVerification }: SendVerificationProps) {
  const { run, isPending, fault } = useAction(sendVerification);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="grid justify-items-start gap-2">
      <Refusal message={fault?.message} />
      {sentTo === null ? (
        <Button
          size="sm"
          aria-disabled={isPending || undefined}
          onClick={() => run([{}], ({ email }) => setSentTo(email))}
        >
          Send a link to confirm it
        </Button>
      ) : null}
      <Done>{sentTo === null ? null : `A link is on its way to ${sentTo}. It works for a day, in this browser.`}</Done>
    </div>
  );
}

interface VerifyAddressProps {
  token: string;
  verifyEmail: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

/** A button, not the link itself: programs that look at mail follow links. */
export function VerifyAddress({ token, verifyEmail }: VerifyAddressProps) {
  const { run, isPending, fault } = useAction(verifyEmail);
  return (
    <div className="grid justify-items-start gap-4">
      <Refusal message={fault?.message} />
      <Button
        variant="primary"
        aria-disabled={isPending || undefined}
        onClick={() => run([{ token }], ({ to }) => window.location.assign(to))}
      >
        Confirm the address
      </Button>
    </div>
  );
}
