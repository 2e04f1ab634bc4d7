"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatNumber, plural } from "@/lib/format/number";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";

interface DeleteAccountProps {
  email: string;
  hasPassword: boolean;
  /** Teams nobody else is in. */
  goes: readonly { readonly slug: string; readonly name: string; readonly scenarios: number }[];
  deleteAccount: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
}

export function DeleteAccount({ email, hasPassword, goes, deleteAccount }: DeleteAccountProps) {
  const { run, isPending, fault, clear } = useAction(deleteAccount);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const close = () => {
    setOpen(false);
    clear();
  };
  const proof = { name: "proof", required: true, error: faultAt(fault, "proof") };
  return (
    <>
      <Button variant="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Delete the account …
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Delete your account for good?">
        <ActionForm
          onSend={(typed) =>
            run([typed], ({ to }) => {
              setDone(true);
              window.location.assign(to);
            })
          }
        >
          {goes.length > 0 ? (
            <>
              <p>With your account go the teams nobody else is in:</p>
              <ul className="grid list-disc gap-1 pl-5 text-sm marker:text-muted">
                {goes.map(({ slug, name, scenarios }) => (
                  <li key={slug}>
                    {name}, with {formatNumber(scenarios)} {plural(scenarios, "scenario")}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p>What you did in other teams stays with them, without your name. Nothing can be brought back.</p>
          <Refusal message={faultOfAll(fault, ["proof"])} />
          {hasPassword ? (
            <TextInput {...proof} label="Your password" type="password" autoComplete="current-password" />
          ) : (
            <TextInput {...proof} label={`Type ${email} to confirm`} type="email" autoComplete="off" />
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>Keep the account</Button>
            <Submit label="Delete the account" busy="Deleting…" isBusy={isPending || isDone} variant="danger" />
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
