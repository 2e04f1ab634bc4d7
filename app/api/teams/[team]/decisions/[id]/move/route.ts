import { getDecision } from "@/db/queries/decisions";
import { apiNotFound, withScope } from "@/lib/auth/api";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { filesByUser } from "@/lib/decisions/attempts";
import { recordFileName } from "@/lib/decisions/file-name";
import { fileHeaders, tooManyExports } from "@/lib/export/stream";
import { isId } from "@/lib/ids";
import { moveKitZip } from "@/lib/move/kit-zip";
import { moveKit } from "@/lib/move/move-kit";

/** The starting point for the move, every file of it as one ZIP. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/teams/[team]/decisions/[id]/move">,
): Promise<Response> {
  const { team, id } = await params;
  return await withScope(team, "decision:read", async (scope) => {
    if (!isId(id)) return apiNotFound();
    const attempt = await takeAttempt(filesByUser, scope.userId);
    if (!attempt.ok) return tooManyExports(attempt.error);
    const record = await getDecision(scope, id);
    if (!record) return apiNotFound();
    const { number, title, hash, platform, frozen } = record;
    const kit = moveKit(frozen.evaluation, platform, { recordNumber: number, recordTitle: title, hash });
    return new Response(moveKitZip(kit), {
      headers: fileHeaders(`${recordFileName(record)}-move.zip`, "application/zip"),
    });
  });
}
