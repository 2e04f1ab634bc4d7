"use client";

import { type ReactNode, useState } from "react";
import { faultOfAll, useAction } from "@/components/team/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Td, Th } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";
import type { ListState } from "@/lib/scenarios/list-query";
import { MenuButton, MenuLink, RowMenu } from "./row-menu";

export interface RowActions {
  readonly duplicateScenario: ScenarioAction<{ readonly id: string }>;
  readonly archiveScenario: ScenarioAction<object>;
  readonly restoreScenario: ScenarioAction<object>;
  readonly deleteScenario: ScenarioAction<object>;
  readonly undeleteScenario: ScenarioAction<object>;
  readonly purgeScenario: ScenarioAction<object>;
}

export interface RowRights {
  readonly canWrite: boolean;
  readonly canDelete: boolean;
}

interface ScenarioRowProps extends RowRights {
  team: string;
  id: string;
  name: string;
  state: ListState;
  tags: readonly { readonly name: string; readonly href: string }[];
  pick: string;
  cost: string;
  created: ReactNode;
  saved: ReactNode;
  actions: RowActions;
}

/** What became of the row a moment ago, and the action that takes it back. */
interface Done {
  readonly words: string;
  readonly undo: ScenarioAction<object> | null;
}

export const COLUMNS = 7;

/** One scenario of a list. What is archived or deleted leaves a line behind, from which it can be taken back. */
export function ScenarioRow(props: ScenarioRowProps) {
  const { team, id, name, actions } = props;
  const [done, setDone] = useState<Done | null>(null);
  const [isPurging, setPurging] = useState(false);
  const act = useAction((action: ScenarioAction<object>) => action(team, { id }));
  const duplicate = useAction(actions.duplicateScenario);
  const fault = act.fault ?? duplicate.fault;
  const go = (action: ScenarioAction<object>, next: Done | null) => act.run([action], () => setDone(next));

  if (done)
    return (
      <tr>
        <Td colSpan={COLUMNS}>
          <span className="flex flex-wrap items-center gap-3">
            <span role="status">
              “{name}” {done.words}.
            </span>
            {done.undo ? (
              <Button
                size="sm"
                // The command that led here is gone, and with it the focus.
                autoFocus
                onClick={() => done.undo && go(done.undo, null)}
              >
                Undo
              </Button>
            ) : null}
            {act.fault ? <Fault>{act.fault.message}</Fault> : null}
          </span>
        </Td>
      </tr>
    );

  return (
    <tr aria-busy={act.isPending || duplicate.isPending || undefined}>
      <Td className="w-px">
        {props.state === "deleted" ? null : (
          <input
            type="checkbox"
            name="ids"
            value={id}
            aria-label={`Select “${name}”`}
            className="size-4 accent-accent"
          />
        )}
      </Td>
      <Th scope="row" className="min-w-48">
        {props.state === "deleted" ? (
          <span className="break-words">{name}</span>
        ) : (
          <a href={paths.scenario(team, id)} className="link break-words">
            {name}
          </a>
        )}
        {props.tags.length > 0 ? (
          <span className="mt-1 flex flex-wrap gap-1">
            {props.tags.map((tag) => (
              <a key={tag.name} href={tag.href} className="rounded-sm hover:text-accent">
                <Badge>{tag.name}</Badge>
              </a>
            ))}
          </span>
        ) : null}
        {fault ? <Fault>{faultOfAll(fault, [])}</Fault> : null}
      </Th>
      <Td>{props.pick}</Td>
      <Td isFigure>{props.cost}</Td>
      <Td className="text-muted">{props.created}</Td>
      <Td className="text-muted">{props.saved}</Td>
      <Td className="w-px text-right">
        <RowMenu label={`Actions on “${name}”`}>
          <Commands
            {...props}
            onDuplicate={() => duplicate.run([team, { id }], (copy) => location.assign(paths.scenario(team, copy.id)))}
            onGo={go}
            onPurge={() => setPurging(true)}
          />
        </RowMenu>
        <Dialog isOpen={isPurging} onClose={() => setPurging(false)} title="Delete for good?">
          <div className="grid gap-4 text-left">
            <p>“{name}” and all its versions will be gone. Nobody can bring them back.</p>
            <div className="flex flex-wrap gap-2">
              <Button
                variant="danger"
                onClick={() => {
                  setPurging(false);
                  go(actions.purgeScenario, { words: "is deleted for good", undo: null });
                }}
              >
                Delete for good
              </Button>
              <Button onClick={() => setPurging(false)}>Keep it</Button>
            </div>
          </div>
        </Dialog>
      </Td>
    </tr>
  );
}

interface CommandsProps extends ScenarioRowProps {
  onDuplicate: () => void;
  onGo: (action: ScenarioAction<object>, next: Done) => void;
  onPurge: () => void;
}

function Commands({ team, id, state, canWrite, canDelete, actions, onDuplicate, onGo, onPurge }: CommandsProps) {
  const remove = (
    <MenuButton onClick={() => onGo(actions.deleteScenario, { words: "is deleted", undo: actions.undeleteScenario })}>
      Delete
    </MenuButton>
  );
  if (state === "deleted")
    return canDelete ? (
      <>
        <MenuButton onClick={() => onGo(actions.undeleteScenario, { words: "is back", undo: actions.deleteScenario })}>
          Take back the deletion
        </MenuButton>
        <MenuButton onClick={onPurge}>Delete for good …</MenuButton>
      </>
    ) : (
      <li className="px-2 py-1.5 text-sm text-muted">Your role may only look.</li>
    );
  return (
    <>
      <MenuLink href={paths.scenario(team, id)}>Open</MenuLink>
      <MenuLink href={paths.versions(team, id)}>Versions</MenuLink>
      {canWrite ? <MenuButton onClick={onDuplicate}>Duplicate</MenuButton> : null}
      <MenuLink href={paths.scenarioFile(team, id)} download>
        Download as JSON
      </MenuLink>
      {!canWrite ? null : state === "active" ? (
        <MenuButton
          onClick={() => onGo(actions.archiveScenario, { words: "is archived", undo: actions.restoreScenario })}
        >
          Archive
        </MenuButton>
      ) : (
        <MenuButton
          onClick={() => onGo(actions.restoreScenario, { words: "is active again", undo: actions.archiveScenario })}
        >
          Restore
        </MenuButton>
      )}
      {canDelete ? remove : null}
    </>
  );
}

function Fault({ children }: { children: ReactNode }) {
  return (
    <span role="alert" className="block text-xs font-normal text-danger">
      {children}
    </span>
  );
}
