"use client";

import { useState } from "react";
import { Message } from "@/components/shell/message";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatDay } from "@/lib/format/moment";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";

interface DeletedScenarioProps {
  team: string;
  scenario: { readonly id: string; readonly name: string; readonly stateSince: Date };
  daysUntilPurge: number;
  canDelete: boolean;
  undeleteScenario: ScenarioAction<object>;
  purgeScenario: ScenarioAction<object>;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

export function DeletedScenario({ team, scenario, daysUntilPurge, canDelete, ...actions }: DeletedScenarioProps) {
  const { id, name, stateSince } = scenario;
  const [isPurging, setPurging] = useState(false);
  const act = useAction((action: ScenarioAction<object>) => action(team, { id }));
  return (
    <Message title={`“${name}” is deleted`}>
      <p>
        Deleted on {formatDay(stateSince)}. Until {formatDay(new Date(stateSince.getTime() + daysUntilPurge * DAY_MS))}{" "}
        it can be taken back; then it goes for good, with all its versions.
      </p>
      <Refusal message={act.fault?.message} />
      {canDelete ? (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            disabled={act.isPending}
            onClick={() => act.run([actions.undeleteScenario], () => location.reload())}
          >
            Take back the deletion
          </Button>
          <Button variant="danger" onClick={() => setPurging(true)}>
            Delete for good …
          </Button>
        </div>
      ) : null}
      <p className="flex flex-wrap gap-4 text-sm">
        <a href={paths.versions(team, id)} className="link">
          Its versions
        </a>
        <a href={paths.scenarios(team)} className="link">
          All scenarios
        </a>
      </p>
      <Dialog isOpen={isPurging} onClose={() => setPurging(false)} title="Delete for good?">
        <div className="grid gap-4">
          <p>“{name}” and all its versions will be gone. Nobody can bring them back.</p>
          <div className="flex flex-wrap gap-2">
            <Button
              variant="danger"
              onClick={() => act.run([actions.purgeScenario], () => location.assign(paths.scenarios(team)))}
            >
              Delete for good
            </Button>
            <Button onClick={() => setPurging(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </Message>
  );
}
