import { walkActivity } from "@/db/queries/activity";
import { getDecision } from "@/db/queries/decisions";
import { listMembers } from "@/db/queries/members";
import {
  getDecisionAround,
  getTeamCreation,
  listDecisionsForExport,
  listInvitationsForExport,
  logTeamExport,
  walkPriceRevisions,
  walkScenarios,
  walkVersions,
} from "@/db/queries/team-exports";
import { everything } from "@/lib/activity/filter";
import { withScope } from "@/lib/auth/api";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { schemaAddress } from "@/lib/decisions/render/schema-address";
import { fileHeaders, streamOf, tooManyExports } from "@/lib/export/stream";
import { teamFiles } from "@/lib/export/team-files";
import { zipOf } from "@/lib/export/zip";
import { exportsByUser } from "@/lib/teams/attempts";

/** Everything the team has, as one ZIP. */
export async function GET(_: Request, { params }: RouteContext<"/api/teams/[team]/export">): Promise<Response> {
  const { team } = await params;
  return await withScope(team, "team:export", async (scope) => {
    const attempt = await takeAttempt(exportsByUser, scope.userId);
    if (!attempt.ok) return tooManyExports(attempt.error);
    const [createdAt, members, invitations, decisions] = await Promise.all([
      getTeamCreation(scope),
      listMembers(scope),
      listInvitationsForExport(scope),
      listDecisionsForExport(scope),
    ]);
    await logTeamExport(scope);
    const exportedAt = new Date();
    const files = teamFiles({
      team: { id: scope.teamId, name: scope.teamName, address: scope.slug, createdAt },
      exportedAt,
      members,
      invitations,
      scenarios: () => walkScenarios(scope),
      versions: () => walkVersions(scope),
      priceRevisions: () => walkPriceRevisions(scope),
      decisions: {
        list: decisions,
        around: (id) => getDecisionAround(scope, id),
        record: (id) => getDecision(scope, id),
        schemaAddress: schemaAddress(),
      },
      activity: () => walkActivity(scope, everything),
    });
    const name = `${scope.slug}-${exportedAt.toISOString().slice(0, 10)}.zip`;
    return new Response(streamOf(zipOf(files, exportedAt)), { headers: fileHeaders(name, "application/zip") });
  });
}
