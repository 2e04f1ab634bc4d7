"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";
import { MAX_TEAM_NAME } from "@/lib/teams/limits";
import { Refusal } from "./refusal";
import { faultAt, faultOfAll, useAction } from "./use-action";

interface NewTeamFormProps {
  createTeam: (input: unknown) => Promise<ActionResult<{ readonly slug: string }>>;
}

export function NewTeamForm({ createTeam }: NewTeamFormProps) {
  const [name, setName] = useState("");
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault } = useAction(createTeam);
  return (
    <form
      noValidate
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run([{ name }], ({ slug }) => {
          setDone(true);
          window.location.assign(paths.team(slug));
        });
      }}
    >
      <Refusal message={faultOfAll(fault, ["name"])} />
      <TextInput
        label="Name of the team"
        hint="You can change it later."
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={faultAt(fault, "name")}
        maxLength={MAX_TEAM_NAME}
        autoComplete="organization"
        required
      />
      <Button type="submit" variant="primary" disabled={isPending || isDone} className="justify-self-start">
        {isPending || isDone ? "Creating…" : "Create team"}
      </Button>
    </form>
  );
}
