"use server";

import { revalidatePath } from "next/cache";
import * as teams from "@/db/queries/teams";
import { refused, teamAction } from "@/lib/auth/actions";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";
import { parseConfirmation, parseTeamName } from "@/lib/teams/inputs";

export const renameTeam = teamAction("team:rename", parseTeamName, async (scope, { name }) => {
  if (!(await teams.renameTeam(scope, name))) return refused("forbidden");
  revalidatePath(paths.team(scope.slug), "layout");
  return ok({ name });
});

export const deleteTeam = teamAction("team:delete", parseConfirmation, async (scope, { confirmation }) => {
  const outcome = await teams.deleteTeam(scope, confirmation);
  switch (outcome) {
    case "deleted":
      return ok({});
    case "forbidden":
      return refused("forbidden");
    case "other_name": {
      const message = "This is not the team's name. Type it exactly as it stands above.";
      return err({ code: "invalid", message, fields: [{ path: "confirmation", message }] });
    }
    default:
      return outcome satisfies never;
  }
});
