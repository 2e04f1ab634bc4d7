"use client";

import { ImportFileForm } from "@/components/saved/import-file-form";
import { Callout } from "@/components/ui/callout";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { paths } from "@/lib/paths";

interface Made {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  /** How far this planner stands behind the numbers. */
  readonly checked: string;
  readonly leftOut: readonly string[];
}

interface ImportDecisionProps {
  team: string;
  /** The id that the record gets; a second click makes no second one. */
  newId: string;
  importDecision: (team: string, input: unknown) => Promise<ActionResult<Made>>;
}

export function ImportDecision({ team, newId, importDecision }: ImportDecisionProps) {
  return (
    <ImportFileForm
      id="decision-file"
      mostKib={3 * 1024}
      team={team}
      newId={newId}
      importFile={importDecision}
      done={({ id, number, title, checked, leftOut, hash }) => (
        <Callout tone="ok" role="status" title={`“${title}” is imported as ${formatRecordNumber(number)}.`}>
          <p>{checked}</p>
          {leftOut.map((words) => (
            <p key={words}>Left out: {words}.</p>
          ))}
          <p className="font-mono text-xs break-all">{hash}</p>
          <p>
            <a href={paths.decision(team, id)} className="link">
              Open it
            </a>
          </p>
        </Callout>
      )}
    />
  );
}
