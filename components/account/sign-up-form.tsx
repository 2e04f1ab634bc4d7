"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Callout } from "@/components/ui/callout";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import type { SignUpStep } from "@/lib/auth/sign-up-step";
import { paths } from "@/lib/paths";
import { ok } from "@/lib/planner/result";
import { ActionForm, type Typed } from "./action-form";
import { NewPassword } from "./new-password";
import { Submit } from "./submit";

interface SignUpFormProps {
  next: string | undefined;
  signUp: (input: unknown) => Promise<ActionResult<{ readonly step: SignUpStep }>>;
  signIn: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

/** What a sign-up ends with: the way on, a mail to look for, or a sign-in that did not work. */
type End = { readonly to: string } | { readonly mailTo: string } | { readonly notSignedIn: string };

export function SignUpForm({ next, signUp, signIn }: SignUpFormProps) {
  const [end, setEnd] = useState<End | null>(null);
  const { run, isPending, fault } = useAction(async (typed: Typed): Promise<ActionResult<End>> => {
    const signedUp = await signUp({ ...typed, next });
    if (!signedUp.ok) return signedUp;
    if (signedUp.value.step === "mail") return ok({ mailTo: typed.email?.trim() ?? "" });
    // No mail goes out here: whether the account is this person's shows as it always does, by signing in.
    const signedIn = await signIn({ email: typed.email, password: typed.password, next });
    return ok(signedIn.ok ? { to: signedIn.value.to } : { notSignedIn: signedIn.error.message });
  });

  if (end !== null && "mailTo" in end)
    return (
      <Callout tone="ok" role="status" title="Look into your mail">
        <p>
          We have sent a message to <strong className="font-medium break-words">{end.mailTo}</strong>. Its link makes
          your account; it works for a day. Nothing there after some minutes? Look among the unwanted mail, or sign up
          again.
        </p>
      </Callout>
    );

  return (
    <ActionForm
      onSend={(typed) =>
        run([typed], (reached) => {
          setEnd(reached);
          if ("to" in reached) window.location.assign(reached.to);
        })
      }
    >
      <Refusal message={faultOfAll(fault, ["name", "email", "password"])} />
      {end !== null && "notSignedIn" in end && !isPending ? (
        <Callout tone="warn" role="alert" title="You are not signed in">
          <p>
            {end.notSignedIn} If you have an account with this address already,{" "}
            <a href={paths.signIn(next)} className="link">
              sign in with its password
            </a>
            , or{" "}
            <a href={paths.forgotPassword()} className="link">
              set a new one
            </a>
            .
          </p>
        </Callout>
      ) : null}
      <TextInput
        label="Your name"
        hint="Your team sees it."
        name="name"
        autoComplete="name"
        required
        error={faultAt(fault, "name")}
      />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        error={faultAt(fault, "email")}
      />
      <NewPassword error={faultAt(fault, "password")} />
      <Submit label="Create account" busy="Creating…" isBusy={isPending || (end !== null && "to" in end)} />
    </ActionForm>
  );
}
