import { apiNotFound, withScope } from "@/lib/auth/api";
import { calendarFile } from "./calendar-file";

/** The days on which the team looks at its decisions again, as a calendar file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/teams/[team]/reviews">): Promise<Response> {
  const { team } = await params;
  return await withScope(
    team,
    "decision:read",
    async (scope) => (await calendarFile(scope, `reviews-${scope.slug}`)) ?? apiNotFound(),
  );
}
