import {
  getPersonForExport,
  listMembershipsForExport,
  listOwnDecisionDeeds,
  listOwnInvitations,
  listOwnPriceRevisions,
  walkOwnActivity,
  walkOwnVersions,
} from "@/db/queries/person-exports";
import { withUser } from "@/lib/auth/api";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { personFiles } from "@/lib/export/person-files";
import { fileHeaders, streamOf, tooManyExports } from "@/lib/export/stream";
import { zipOf } from "@/lib/export/zip";
import { exportsByUser } from "@/lib/teams/attempts";

/** Everything about the person who asks, as one ZIP. */
export async function GET(): Promise<Response> {
  return await withUser(async (user) => {
    const attempt = await takeAttempt(exportsByUser, user.id);
    if (!attempt.ok) return tooManyExports(attempt.error);
    const [person, memberships, invitations, priceRevisions, decisions] = await Promise.all([
      getPersonForExport(user),
      listMembershipsForExport(user),
      listOwnInvitations(user),
      listOwnPriceRevisions(user),
      listOwnDecisionDeeds(user),
    ]);
    if (!person) return new Response(null, { status: 404 });
    const exportedAt = new Date();
    const files = personFiles({
      person,
      exportedAt,
      memberships,
      invitations,
      priceRevisions,
      decisions,
      activity: () => walkOwnActivity(user),
      versions: () => walkOwnVersions(user),
    });
    const name = `berth-account-${exportedAt.toISOString().slice(0, 10)}.zip`;
    return new Response(streamOf(zipOf(files, exportedAt)), { headers: fileHeaders(name, "application/zip") });
  });
}
