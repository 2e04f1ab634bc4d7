"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { ActionForm } from "./action-form";
import { Done } from "./done";
import { Submit } from "./submit";

interface NameFormProps {
  name: string;
  changeName: (input: unknown) => Promise<ActionResult<{ readonly name: string }>>;
}

export function NameForm({ name, changeName }: NameFormProps) {
  const { run, isPending, fault } = useAction(changeName);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <ActionForm
      className="max-w-md"
      onSend={(typed) => {
        setSaved(null);
        run([typed], (output) => setSaved(output.name));
      }}
    >
      <Refusal message={faultOfAll(fault, ["name"])} />
      <TextInput
        label="Name"
        hint="Your teams see it."
        name="name"
        defaultValue={name}
        autoComplete="name"
        required
        error={faultAt(fault, "name")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Submit label="Save name" busy="Saving…" isBusy={isPending} variant="secondary" />
        <Done>{saved === null ? null : `You are now called ${saved}.`}</Done>
      </div>
    </ActionForm>
  );
}
