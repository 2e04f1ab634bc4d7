import { getScenario } from "@/db/queries/scenarios";
import { apiNotFound, PRIVATE, withScope } from "@/lib/auth/api";
import { isId } from "@/lib/ids";
import { fileNameFor, scenarioFile } from "@/lib/scenarios/scenario-file";

/** A saved scenario as a file, the newest version of it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/teams/[team]/scenarios/[id]">,
): Promise<Response> {
  const { team, id } = await params;
  return await withScope(team, "scenario:read", async (scope) => {
    const scenario = isId(id) ? await getScenario(scope, id) : null;
    if (!scenario || scenario.state === "deleted") return apiNotFound();
    return new Response(`${JSON.stringify(scenarioFile(scenario, new Date()), null, 2)}\n`, {
      headers: {
        ...PRIVATE,
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${fileNameFor(scenario.name)}"`,
      },
    });
  });
}
