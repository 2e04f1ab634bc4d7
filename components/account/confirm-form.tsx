"use client";

import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll } from "@/components/team/use-action";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";
import { useLeading } from "./use-leading";

interface ConfirmFormProps {
  token: string;
  email: string;
  /** This is another browser than the one that signed up. */
  asksPassword: boolean;
  confirmSignUp: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

/** A button, not the link itself: programs that look at mail follow links, and press no buttons. */
export function ConfirmForm({ token, email, asksPassword, confirmSignUp }: ConfirmFormProps) {
  const { send, isBusy, fault } = useLeading(confirmSignUp);
  return (
    <ActionForm onSend={({ password }) => send({ token, password })}>
      <Refusal message={faultOfAll(fault, asksPassword ? ["password"] : [])} />
      {asksPassword ? (
        <>
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <TextInput
            label="Password"
            hint="The one you chose when you signed up: this is another browser."
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={faultAt(fault, "password")}
          />
        </>
      ) : null}
      <Submit label="Confirm and sign in" busy="Confirming…" isBusy={isBusy} />
    </ActionForm>
  );
}
