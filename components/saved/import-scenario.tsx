"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";
import { ImportFileForm } from "./import-file-form";

interface ImportScenarioProps {
  team: string;
  /** The id that the first import gets; a second click makes no second one. */
  newId: string;
  importScenario: ScenarioAction<{ readonly id: string; readonly name: string; readonly leftOut: readonly string[] }>;
}

export function ImportScenario({ team, newId, importScenario }: ImportScenarioProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button data-needs-script onClick={() => setOpen(true)}>
        Import
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Import a scenario">
        <ImportFileForm
          id="scenario-file"
          mostKib={256}
          team={team}
          newId={newId}
          importFile={importScenario}
          done={({ id, name, leftOut }) => (
            <Callout tone="ok" role="status" title={`“${name}” is imported.`}>
              {leftOut.map((words) => (
                <p key={words}>Left out: {words}.</p>
              ))}
              <p>
                <a href={paths.scenario(team, id)} className="link">
                  Open it
                </a>
              </p>
            </Callout>
          )}
        >
          <p className="max-w-prose text-sm text-muted">
            A file downloaded from Berth, or a scenario as the API takes it. It becomes a new scenario of this team.
          </p>
        </ImportFileForm>
      </Dialog>
    </>
  );
}
