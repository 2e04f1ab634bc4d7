import { logActivityExport, walkActivity } from "@/db/queries/activity";
import { activityCsv } from "@/lib/activity/csv";
import { readActivityFilter } from "@/lib/activity/filter";
import { PRIVATE, withScope } from "@/lib/auth/api";
import { fileHeaders, gathered, streamOf } from "@/lib/export/stream";

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
    return new Response(streamOf(gathered(activityCsv(walkActivity(scope, filter)))), { headers });
  });
}
