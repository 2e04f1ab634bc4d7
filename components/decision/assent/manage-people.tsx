"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/auth/action-result";
import { partLabels } from "@/lib/decisions/part-words";
import { type Part, parts } from "@/lib/decisions/record";

type Action = (team: string, input: unknown) => Promise<ActionResult<object>>;

export interface PeopleActions {
  readonly namePerson: Action;
  readonly removePerson: Action;
}

interface Named {
  readonly id: string;
  /** Null once the account is deleted. */
  readonly userId: string | null;
  readonly name: string;
  readonly part: Part;
  /** Who has voted stays on the record. */
  readonly hasVoted: boolean;
}

interface ManagePeopleProps {
  team: string;
  recordId: string;
  people: readonly Named[];
  /** Everybody in the team. */
  members: readonly { readonly userId: string; readonly name: string }[];
  actions: PeopleActions;
}

const partOptions = parts.map((value) => ({ value, label: partLabels[value].one }));

/** Who decides, is consulted or informed: a button, and what it opens. */
export function ManagePeople({ team, recordId, people, members, actions }: ManagePeopleProps) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const free = members.filter(({ userId }) => !people.some((person) => person.userId === userId));
  return (
    <>
      <Button
        size="sm"
        data-needs-script
        onClick={() => {
          setSaid("");
          setOpen(true);
        }}
      >
        Name people
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Who takes part">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <p className="text-sm text-muted">
            Deciders vote once the record is proposed. Who is consulted or informed reads and comments, without a vote.
            People without an account here are named in the record’s words.
          </p>
          {people.length === 0 ? null : (
            <ul className="grid grid-cols-[minmax(0,1fr)]">
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  team={team}
                  recordId={recordId}
                  person={person}
                  actions={actions}
                  onDone={setSaid}
                />
              ))}
            </ul>
          )}
          <AddPerson team={team} recordId={recordId} free={free} namePerson={actions.namePerson} onDone={setSaid} />
          <p role="status" className="text-sm text-ok empty:hidden">
            {said}
          </p>
        </div>
      </Dialog>
    </>
  );
}

interface RowProps {
  team: string;
  recordId: string;
  person: Named;
  actions: PeopleActions;
  onDone: (said: string) => void;
}

function PersonRow({ team, recordId, person: { id, userId, name, part, hasVoted }, actions, onDone }: RowProps) {
  const [chosen, setChosen] = useState<Part>(part);
  const naming = useAction(actions.namePerson);
  const removing = useAction(actions.removePerson);
  const isPending = naming.isPending || removing.isPending;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 border-b border-line py-2.5 first:border-t">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 grow basis-full text-sm break-words sm:basis-0">{name}</span>
        {userId === null ? (
          <span className="text-sm text-muted">{partLabels[part].one}</span>
        ) : (
          <>
            <Select
              label={`Part of ${name}`}
              isLabelHidden
              options={partOptions}
              value={chosen}
              onValueChange={setChosen}
              className="w-32"
            />
            <Button
              size="sm"
              disabled={isPending || chosen === part}
              onClick={() =>
                naming.run([team, { recordId, userId, part: chosen }], () =>
                  onDone(`${name}: ${partLabels[chosen].one.toLowerCase()}.`),
                )
              }
            >
              {naming.isPending ? "Saving…" : "Save"}
              <span className="sr-only"> the part of {name}</span>
            </Button>
          </>
        )}
        {hasVoted && part === "consulted" ? null : (
          <Button
            size="sm"
            variant="quiet"
            disabled={isPending}
            onClick={() =>
              removing.run([team, { recordId, personId: id }], () => {
                setChosen("consulted");
                onDone(hasVoted ? `${name} has voted, and is consulted from now on.` : `${name} is taken off.`);
              })
            }
          >
            {removing.isPending ? "Taking off…" : "Take off"}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
      </div>
      {hasVoted ? (
        <p className="text-xs text-muted">Has voted: the vote stays in the record, whatever the part.</p>
      ) : null}
      <Refusal message={naming.fault?.message ?? removing.fault?.message} />
    </li>
  );
}

interface AddPersonProps {
  team: string;
  recordId: string;
  free: readonly { readonly userId: string; readonly name: string }[];
  namePerson: Action;
  onDone: (said: string) => void;
}

function AddPerson({ team, recordId, free, namePerson, onDone }: AddPersonProps) {
  const [userId, setUserId] = useState("");
  const [part, setPart] = useState<Part>("decider");
  const { run, isPending, fault } = useAction(namePerson);
  if (free.length === 0) return <p className="text-sm text-muted">Everybody in the team has a part.</p>;
  const chosen = free.find((member) => member.userId === userId) ?? free[0];
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) return;
        run([team, { recordId, userId: chosen.userId, part }], () => {
          onDone(`${chosen.name}: ${partLabels[part].one.toLowerCase()}.`);
          setUserId("");
        });
      }}
    >
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_9rem_auto] sm:items-end">
        <Select
          label="Member"
          options={free.map((member) => ({ value: member.userId, label: member.name }))}
          value={chosen?.userId ?? ""}
          onValueChange={setUserId}
        />
        <Select label="Part" options={partOptions} value={part} onValueChange={setPart} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Adding…" : "Add"}
        </Button>
      </div>
      <Refusal message={fault?.message} />
    </form>
  );
}
