import { logActivityExport, walkActivity } from "@/db/queries/activity";
import { activityCsvHead, activityCsvRows } from "@/lib/activity/csv";
import { type ActivityFilter, readActivityFilter } from "@/lib/activity/filter";
import { PRIVATE, withScope } from "@/lib/auth/api";
import { fileHeaders, streamOf } from "@/lib/export/stream";
import type { TeamScope } from "@/lib/teams/scope";

/** The log as CSV, with the filter of the page: `by`, `kind`, `about`, `from`, `until`. */
export async function GET(request: Request, { params }: RouteContext<"/api/teams/[team]/activity">): Promise<Response> {
  const { team } = await params;
  return await withScope(team, "activity:export", async (scope) => {
    const { filter, faults } = readActivityFilter(new URL(request.url).searchParams);
    const fields = Object.entries(faults).map(([path, message]) => ({ path, message }));
    if (fields.length > 0) {
      const message = "The filter is faulty.";
      return Response.json({ code: "invalid", message, fields }, { status: 422, headers: PRIVATE });
    }
    await logActivityExport(scope, filter);
    const day = new Date().toISOString().slice(0, 10);
    const headers = fileHeaders(`${scope.slug}-activity-${day}.csv`, "text/csv; charset=utf-8");
    return new Response(streamOf(csvOf(scope, filter)), { headers });
  });
}

async function* csvOf(scope: TeamScope, filter: ActivityFilter): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  yield encoder.encode(activityCsvHead());
  for await (const events of walkActivity(scope, filter)) yield encoder.encode(activityCsvRows(events));
}
