"use server";

import * as teams from "@/db/queries/teams";
import { userAction } from "@/lib/auth/actions";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { ok } from "@/lib/planner/result";
import { teamsByUser } from "@/lib/teams/attempts";
import { parseTeamName } from "@/lib/teams/inputs";

export const createTeam = userAction(parseTeamName, async (user, { name }) => {
  const attempt = await takeAttempt(teamsByUser, user.id);
  if (!attempt.ok) return tooMany(attempt.error);
  const { slug } = await teams.createTeam(user, name);
  return ok({ slug });
});
