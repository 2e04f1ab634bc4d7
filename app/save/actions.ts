"use server";

import { latestRevision } from "@/db/queries/prices";
import { purgeExpired } from "@/db/queries/scenario-lists";
import { createScenario } from "@/db/queries/scenarios";
import { invalid, teamAction } from "@/lib/auth/actions";
import { err, ok } from "@/lib/planner/result";
import { evaluateContent, savedResultOf } from "@/lib/scenarios/evaluate-content";
import { parseNewScenario } from "@/lib/scenarios/inputs";
import { plannedIn } from "@/lib/scenarios/planned";
import { withName } from "@/lib/scenarios/planner-state";

/** Keeps what somebody planned, in a team of theirs. The id comes along, so that sending it twice makes one. */
export const saveNewScenario = teamAction("scenario:write", parseNewScenario, async (scope, input) => {
  const planned = plannedIn(input.link);
  if (!planned.ok) return invalid([{ path: "link", message: planned.error }]);
  const revision = input.usesTeamPrices ? await latestRevision(scope) : null;
  const { description, tags } = input;
  const content = {
    ...withName(planned.value.content, input.name),
    priceRevision: revision?.number ?? null,
    description,
    tags,
  };
  const evaluation = evaluateContent(content, revision?.content ?? null);
  if (!evaluation.ok) return invalid(evaluation.error);
  await purgeExpired(scope);
  const id = await createScenario(scope, {
    id: input.as,
    content,
    result: savedResultOf(evaluation.value),
    how: { action: "scenario.created" },
  });
  if (id === null)
    return err({ code: "not_found", message: "This could not be saved. Load the page again and retry." });
  return ok({ id });
});
