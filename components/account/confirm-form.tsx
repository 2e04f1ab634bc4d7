"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";

interface ConfirmFormProps {
  token: string;
  email: string;
  /** This is another browser than the one that signed up. */
  asksPassword: boolean;
  confirmSignUp: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

/** A button, not the link itself: programs that look at mail follow links, and press no buttons. */
export function ConfirmForm({ token, email, asksPassword, confirmSignUp }: ConfirmFormProps) {
  const { run, isPending, fault } = useAction(confirmSignUp);
  const [isDone, setDone] = useState(false);
  return (
    <ActionForm
      onSend={({ password }) =>
        run([{ token, password }], ({ to }) => {
          setDone(true);
          window.location.assign(to);
        })
      }
    >
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
      <Submit label="Confirm and sign in" busy="Confirming…" isBusy={isPending || isDone} />
    </ActionForm>
  );
}
