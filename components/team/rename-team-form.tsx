"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { MAX_TEAM_NAME } from "@/lib/teams/limits";
import { Refusal } from "./refusal";
import { faultAt, faultOfAll, useAction } from "./use-action";

interface RenameTeamFormProps {
  team: string;
  name: string;
  renameTeam: (team: string, input: unknown) => Promise<ActionResult<{ readonly name: string }>>;
}

export function RenameTeamForm({ team, name, renameTeam }: RenameTeamFormProps) {
  const [typed, setTyped] = useState(name);
  const [saved, setSaved] = useState<string | null>(null);
  const { run, isPending, fault } = useAction(renameTeam);
  return (
    <form
      noValidate
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(null);
        run([team, { name: typed }], (output) => {
          setTyped(output.name);
          setSaved(output.name);
        });
      }}
    >
      <Refusal message={faultOfAll(fault, ["name"])} />
      <TextInput
        label="Name of the team"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        error={faultAt(fault, "name")}
        maxLength={MAX_TEAM_NAME}
        autoComplete="off"
        required
      />
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Renaming…" : "Rename"}
        </Button>
        <p role="status" className="text-sm text-ok">
          {saved !== null && saved === typed ? `The team is now called “${saved}”.` : ""}
        </p>
      </div>
    </form>
  );
}
