import { apiNotFound, withScope } from "@/lib/auth/api";
import { isId } from "@/lib/ids";
import { calendarFile } from "../calendar-file";

/** The day on which one decision is looked at again, as a calendar file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/teams/[team]/reviews/[id]">,
): Promise<Response> {
  const { team, id } = await params;
  return await withScope(
    team,
    "decision:read",
    async (scope) => (isId(id) ? await calendarFile(scope, `review-${id}`, id) : null) ?? apiNotFound(),
  );
}
