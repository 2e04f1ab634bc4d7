"use client";

import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";

interface RestoreVersionProps {
  team: string;
  id: string;
  version: number;
  /** The newest version as this page shows it. */
  newest: number;
  restoreVersion: ScenarioAction<{ readonly version: number }>;
}

export function RestoreVersion({ team, id, version, newest, restoreVersion }: RestoreVersionProps) {
  const { run, isPending, fault } = useAction(restoreVersion);
  return (
    <span className="inline-grid gap-1">
      <Button
        size="sm"
        disabled={isPending}
        onClick={() => run([team, { id, version, base: newest }], () => location.assign(paths.scenario(team, id)))}
      >
        {isPending ? "Restoring…" : "Restore"}
        <span className="sr-only"> version {version}</span>
      </Button>
      {fault ? (
        <span role="alert" className="text-xs text-danger">
          {fault.message}
        </span>
      ) : null}
    </span>
  );
}
