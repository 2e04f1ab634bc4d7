"use server";

import { purgeExpired } from "@/db/queries/scenario-lists";
import { getVersion } from "@/db/queries/scenario-versions";
import * as scenarios from "@/db/queries/scenarios";
import { invalid, teamAction } from "@/lib/auth/actions";
import { err, ok } from "@/lib/planner/result";
import { fields } from "@/lib/planner/scenario/fields";
import type { ConflictFault, Saved } from "@/lib/scenarios/action-faults";
import { changesBetween } from "@/lib/scenarios/changes";
import { isSameContent } from "@/lib/scenarios/entries";
import { savedResultOf } from "@/lib/scenarios/evaluate-content";
import { parseCopy, parseImport, parseOlderVersion, parseSave, parseScenarioId } from "@/lib/scenarios/inputs";
import { nameOf, withName } from "@/lib/scenarios/planner-state";
import { readScenarioFile } from "@/lib/scenarios/scenario-file";
import type { TeamScope } from "@/lib/teams/scope";
import { evaluateFor } from "./evaluate-for";

const gone = () => err({ code: "not_found", message: "This scenario is not there any more." });

const savedOf = ({ version, updatedAt, content }: scenarios.SavedScenario): Saved => ({
  version,
  savedAt: updatedAt.toISOString(),
  content,
});

/** Why a save from a version was refused, or that it was not needed. */
async function answerLateSave(scope: TeamScope, id: string, base: number, mine: Saved["content"]) {
  const [head, began] = [await scenarios.getScenario(scope, id), await getVersion(scope, id, base)];
  if (!head || !began) return gone();
  if (head.state !== "active")
    return err({
      code: "not_active",
      message: `This scenario was ${head.state === "archived" ? "archived" : "deleted"} meanwhile. Restore it, or keep yours as a copy.`,
    });
  // The second of two equal requests, or two people of one mind: what was to be saved is saved.
  if (isSameContent(head.content, mine)) return ok(savedOf(head));
  return err<ConflictFault>({
    code: "conflict",
    message: `${head.updatedBy ?? "Somebody"} saved version ${head.version} while you were working from version ${base}.`,
    base: began.content,
    theirs: { ...savedOf(head), savedBy: head.updatedBy },
  });
}

export const saveScenario = teamAction("scenario:write", parseSave, async (scope, { id, base, content }) => {
  const began = await getVersion(scope, id, base);
  if (!began) return gone();
  const changes = changesBetween(began.content, content);
  if (changes.length === 0) return await answerLateSave(scope, id, base, content);
  const evaluation = await evaluateFor(scope, content);
  if (!evaluation.ok) return invalid(evaluation.error);
  const result = savedResultOf(evaluation.value);
  const saved = await scenarios.saveScenario(scope, id, { base, content, result, changes });
  if (!saved) return await answerLateSave(scope, id, base, content);
  return ok<Saved>({ version: saved.version, savedAt: saved.savedAt.toISOString(), content });
});

/** What somebody made of a scenario, as one of its own. */
export const saveCopy = teamAction("scenario:write", parseCopy, async (scope, { id: from, as, content }) => {
  if (!(await scenarios.getScenario(scope, from))) return gone();
  const evaluation = await evaluateFor(scope, content);
  if (!evaluation.ok) return invalid(evaluation.error);
  const id = await scenarios.createScenario(scope, {
    id: as,
    content,
    result: savedResultOf(evaluation.value),
    how: { action: "scenario.duplicated", from },
  });
  return id === null ? gone() : ok({ id });
});

const COPY = " (copy)";

export const duplicateScenario = teamAction("scenario:write", parseScenarioId, async (scope, { id: from }) => {
  const original = await scenarios.getScenario(scope, from);
  if (!original || original.state === "deleted") return gone();
  const name = `${[...nameOf(original.content)].slice(0, fields.name.max - COPY.length).join("")}${COPY}`;
  const id = await scenarios.createScenario(scope, {
    content: withName(original.content, name.length > fields.name.max ? COPY.trim() : name),
    result: original.result,
    how: { action: "scenario.duplicated", from },
  });
  return id === null ? gone() : ok({ id });
});

/** Brings an older version back as the newest. Its figures are computed anew; the older ones stay with the older version. */
export const restoreVersion = teamAction("scenario:write", parseOlderVersion, async (scope, { id, version, base }) => {
  const [older, head] = [await getVersion(scope, id, version), await getVersion(scope, id, base)];
  if (!older || !head) return gone();
  const evaluation = await evaluateFor(scope, older.content);
  if (!evaluation.ok) return invalid(evaluation.error);
  const saved = await scenarios.saveScenario(scope, id, {
    base,
    content: older.content,
    result: savedResultOf(evaluation.value),
    changes: changesBetween(head.content, older.content),
    restoredFrom: version,
  });
  if (saved) return ok({ version: saved.version });
  return err({
    code: "conflict",
    message:
      "Somebody saved, archived or deleted this scenario meanwhile. Load the page again and look at what changed.",
  });
});

const moved = (isMoved: boolean) =>
  isMoved
    ? ok({})
    : err({
        code: "not_found",
        message: "This scenario is not where it was. Load the page again to see what became of it.",
      });

export const archiveScenario = teamAction("scenario:write", parseScenarioId, async (scope, { id }) =>
  moved(await scenarios.archiveScenario(scope, id)),
);

export const restoreScenario = teamAction("scenario:write", parseScenarioId, async (scope, { id }) =>
  moved(await scenarios.restoreScenario(scope, id)),
);

export const deleteScenario = teamAction("scenario:delete", parseScenarioId, async (scope, { id }) =>
  moved(await scenarios.deleteScenario(scope, id)),
);

export const undeleteScenario = teamAction("scenario:delete", parseScenarioId, async (scope, { id }) =>
  moved(await scenarios.undeleteScenario(scope, id)),
);

export const purgeScenario = teamAction("scenario:delete", parseScenarioId, async (scope, { id }) =>
  moved(await scenarios.purgeScenario(scope, id)),
);

export const importScenario = teamAction("scenario:write", parseImport, async (scope, { as, text }) => {
  const file = readScenarioFile(text);
  if (!file.ok) return invalid(file.error);
  const { content, leftOut } = file.value;
  const evaluation = await evaluateFor(scope, content);
  if (!evaluation.ok) return invalid(evaluation.error);
  await purgeExpired(scope);
  const id = await scenarios.createScenario(scope, {
    id: as,
    content,
    result: savedResultOf(evaluation.value),
    how: { action: "scenario.imported" },
  });
  return id === null ? gone() : ok({ id, name: nameOf(content), leftOut });
});
