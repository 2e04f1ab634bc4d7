"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { Done } from "./done";
import { NewPassword } from "./new-password";
import { Submit } from "./submit";

interface PasswordFormProps {
  email: string;
  hasPassword: boolean;
  changePassword: (input: unknown) => Promise<ActionResult<{ readonly isNew: boolean }>>;
}

export function PasswordForm({ email, hasPassword, changePassword }: PasswordFormProps) {
  const { run, isPending, fault } = useAction(changePassword);
  const [done, setDone] = useState(0);
  const [isOld, setOld] = useState(hasPassword);
  return (
    <ActionForm
      className="max-w-md"
      onSend={(typed) =>
        run([typed], () => {
          setDone(done + 1);
          setOld(true);
        })
      }
    >
      <Refusal message={faultOfAll(fault, ["present", "password"])} />
      {/* What was typed has been used: the fields begin anew. */}
      <div key={done} className="grid gap-4">
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        {isOld ? (
          <TextInput
            label="Present password"
            name="present"
            type="password"
            autoComplete="current-password"
            required
            error={faultAt(fault, "present")}
          />
        ) : null}
        <NewPassword label="New password" error={faultAt(fault, "password")} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Submit
          label={isOld ? "Change password" : "Set password"}
          busy="Changing…"
          isBusy={isPending}
          variant="secondary"
        />
        <Done>{done > 0 && !isPending && fault === null ? "Done. Everywhere else you are signed out." : null}</Done>
      </div>
    </ActionForm>
  );
}
