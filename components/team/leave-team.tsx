"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";
import { Refusal } from "./refusal";
import { useAction } from "./use-action";

interface LeaveTeamProps {
  team: string;
  name: string;
  /** What keeps the reader: being the only owner among others, or the only member. */
  hindrance: "last_owner" | "alone" | null;
  leaveTeam: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function LeaveTeam({ team, name, hindrance, leaveTeam }: LeaveTeamProps) {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault, clear } = useAction(leaveTeam);

  if (hindrance !== null)
    return (
      <p className="max-w-prose text-sm text-muted">
        {hindrance === "last_owner" ? (
          "You are its only owner, and a team always keeps one. Make another member an owner, or hand the team over."
        ) : (
          <>
            Nobody else is in it.{" "}
            <a href={`${paths.teamSettings(team)}#delete`} className="link">
              Delete the team
            </a>{" "}
            instead.
          </>
        )}
      </p>
    );

  const close = () => {
    setOpen(false);
    clear();
  };
  return (
    <>
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        Leave “{name}” …
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Leave the team?">
        <div className="grid gap-4">
          <p>
            You lose “{name}” and all that is in it until somebody invites you again. What you saved there stays with
            the team.
          </p>
          <Refusal message={fault?.message} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>Stay</Button>
            <Button
              variant="danger"
              disabled={isPending || isDone}
              onClick={() =>
                run([team, {}], () => {
                  setDone(true);
                  window.location.assign(paths.teams());
                })
              }
            >
              {isPending || isDone ? "Leaving…" : "Leave the team"}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
