"use client";

import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll } from "@/components/team/use-action";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";
import { useLeading } from "./use-leading";

interface SignInFormProps {
  next: string | undefined;
  signIn: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

export function SignInForm({ next, signIn }: SignInFormProps) {
  const { send, isBusy, fault } = useLeading(signIn);
  return (
    <ActionForm onSend={(typed) => send({ ...typed, next })}>
      <Refusal message={faultOfAll(fault, ["email", "password"])} />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        error={faultAt(fault, "email")}
      />
      <TextInput
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={faultAt(fault, "password")}
        aside={
          <a href={paths.forgotPassword()} className="link">
            Forgotten?
          </a>
        }
      />
      <Submit label="Sign in" busy="Signing in…" isBusy={isBusy} />
    </ActionForm>
  );
}
