"use client";

import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll } from "@/components/team/use-action";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { NewPassword } from "./new-password";
import { Submit } from "./submit";
import { useLeading } from "./use-leading";

interface ResetPasswordFormProps {
  token: string;
  /** For password managers, which keep a password with its account. */
  email: string;
  resetPassword: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

export function ResetPasswordForm({ token, email, resetPassword }: ResetPasswordFormProps) {
  const { send, isBusy, fault } = useLeading(resetPassword);
  return (
    <ActionForm onSend={({ password }) => send({ token, password })}>
      <Refusal message={faultOfAll(fault, ["password"])} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPassword label="New password" error={faultAt(fault, "password")} />
      <Submit label="Set password and sign in" busy="Setting…" isBusy={isBusy} />
    </ActionForm>
  );
}
