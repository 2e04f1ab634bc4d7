"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatList, formatNumber, plural } from "@/lib/format/number";
import { paths } from "@/lib/paths";
import { Refusal } from "./refusal";
import { faultAt, faultOfAll, useAction } from "./use-action";

interface DeleteTeamProps {
  team: string;
  name: string;
  size: {
    readonly members: number;
    readonly scenarios: number;
    readonly versions: number;
    readonly priceRevisions: number;
    readonly decisions: number;
    readonly events: number;
  };
  deleteTeam: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function DeleteTeam({ team, name, size, deleteTeam }: DeleteTeamProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault, clear } = useAction(deleteTeam);

  const close = () => {
    setOpen(false);
    setTyped("");
    clear();
  };

  return (
    <>
      <Button variant="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Delete “{name}” …
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Delete the team for good?">
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            run([team, { confirmation: typed }], () => {
              setDone(true);
              window.location.assign(paths.teams());
            });
          }}
        >
          <p>
            With “{name}” go {contents(size)}. {size.members > 1 ? "All its members lose it. " : ""}Nothing of it can be
            brought back. What you want to keep, export first.
          </p>
          <Refusal message={faultOfAll(fault, ["confirmation"])} />
          <TextInput
            label={`Type “${name}” to confirm`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={faultAt(fault, "confirmation")}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>Keep the team</Button>
            <Button type="submit" variant="danger" disabled={isPending || isDone}>
              {isPending || isDone ? "Deleting…" : "Delete the team"}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function contents({ scenarios, versions, priceRevisions, decisions, events }: DeleteTeamProps["size"]): string {
  const counted = (count: number, one: string, many?: string) => `${formatNumber(count)} ${plural(count, one, many)}`;
  return formatList([
    `${counted(scenarios, "scenario")} with ${counted(versions, "version")}`,
    ...(decisions > 0 ? [counted(decisions, "decision record")] : []),
    counted(priceRevisions, "revision of your prices", "revisions of your prices"),
    `${counted(events, "entry", "entries")} of activity`,
  ]);
}
