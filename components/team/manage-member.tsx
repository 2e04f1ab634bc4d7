"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";
import type { Role } from "@/lib/teams/permissions";
import { Refusal } from "./refusal";
import { RoleChoice } from "./role-choice";
import { useAction } from "./use-action";

type Action = (team: string, input: unknown) => Promise<ActionResult<object>>;

export interface MemberActions {
  readonly changeRole: Action;
  readonly removeMember: Action;
  readonly handOverTeam: Action;
}

interface ManageMemberProps {
  team: string;
  member: { readonly userId: string; readonly name: string; readonly role: Role };
  isSelf: boolean;
  actions: MemberActions;
}

/** One member's role, and the ways out: a button in the row, and what it opens. */
export function ManageMember({ team, member, isSelf, actions }: ManageMemberProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Change<span className="sr-only"> {member.name}</span>
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={isSelf ? "Your role" : member.name}>
        <div className="grid gap-6 text-left">
          <ChangeRole team={team} member={member} action={actions.changeRole} onDone={() => setOpen(false)} />
          {isSelf ? null : (
            <>
              <HandOver team={team} member={member} action={actions.handOverTeam} onDone={() => setOpen(false)} />
              <Remove team={team} member={member} action={actions.removeMember} onDone={() => setOpen(false)} />
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}

interface StepProps extends Pick<ManageMemberProps, "team" | "member"> {
  action: Action;
  onDone: () => void;
}

function ChangeRole({ team, member: { userId, role }, action, onDone }: StepProps) {
  const [chosen, setChosen] = useState(role);
  const { run, isPending, fault } = useAction(action);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        run([team, { userId, role: chosen }], onDone);
      }}
    >
      <RoleChoice legend="Role" value={chosen} onValueChange={setChosen} />
      <Refusal message={fault?.message} />
      <Button type="submit" variant="primary" disabled={isPending || chosen === role} className="justify-self-start">
        {isPending ? "Saving…" : "Save the role"}
      </Button>
    </form>
  );
}

function HandOver({ team, member: { userId, name }, action, onDone }: StepProps) {
  const [afterwards, setAfterwards] = useState<"editor" | "leave">("editor");
  const { run, isPending, fault } = useAction(action);
  return (
    <form
      className="grid gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        run([team, { userId, afterwards }], () => {
          if (afterwards === "leave") window.location.assign(paths.teams());
          else onDone();
        });
      }}
    >
      <p className="text-sm">
        <strong className="font-medium">Hand the team over.</strong> {name} becomes an owner in your place.
      </p>
      <Segmented
        legend="And you?"
        segments={[
          { value: "editor", label: "Stay as an editor" },
          { value: "leave", label: "Leave the team" },
        ]}
        value={afterwards}
        onValueChange={setAfterwards}
      />
      <Refusal message={fault?.message} />
      <Button type="submit" disabled={isPending} className="justify-self-start">
        {isPending ? "Handing over…" : `Hand over to ${name}`}
      </Button>
    </form>
  );
}

function Remove({ team, member: { userId, name }, action, onDone }: StepProps) {
  const [isAsked, setAsked] = useState(false);
  const { run, isPending, fault } = useAction(action);
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <p className="text-sm">
        <strong className="font-medium">Remove from the team.</strong> {name} loses access at once; invitations they
        made end. What they saved stays.
      </p>
      <Refusal message={fault?.message} />
      {isAsked ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" disabled={isPending} onClick={() => run([team, { userId }], onDone)}>
            {isPending ? "Removing…" : `Yes, remove ${name}`}
          </Button>
          <Button onClick={() => setAsked(false)}>Keep {name}</Button>
        </div>
      ) : (
        <Button variant="danger" className="justify-self-start" onClick={() => setAsked(true)}>
          Remove {name} …
        </Button>
      )}
    </div>
  );
}
