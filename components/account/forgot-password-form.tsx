"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Callout } from "@/components/ui/callout";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";

interface ForgotPasswordFormProps {
  forgotPassword: (input: unknown) => Promise<ActionResult<{ readonly email: string }>>;
}

export function ForgotPasswordForm({ forgotPassword }: ForgotPasswordFormProps) {
  const { run, isPending, fault } = useAction(forgotPassword);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null)
    return (
      <Callout tone="ok" role="status" title="Look into your mail">
        <p>
          If there is an account with <strong className="font-medium break-words">{sentTo}</strong>, a message with a
          link is on its way. The link works once, for an hour. We send five an hour at most.
        </p>
      </Callout>
    );
  return (
    <ActionForm onSend={(typed) => run([typed], ({ email }) => setSentTo(email))}>
      <Refusal message={faultOfAll(fault, ["email"])} />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        error={faultAt(fault, "email")}
      />
      <Submit label="Send the link" busy="Sending…" isBusy={isPending} />
    </ActionForm>
  );
}
