import { logDecisionExport } from "@/db/queries/decision-log";
import { getDecision } from "@/db/queries/decisions";
import { apiNotFound, withScope } from "@/lib/auth/api";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { filesByUser } from "@/lib/decisions/attempts";
import { documentOf } from "@/lib/decisions/document";
import { isChart } from "@/lib/decisions/render/charts";
import { isFileName } from "@/lib/decisions/render/file-names";
import { renderFile } from "@/lib/decisions/render/files";
import { isPaper } from "@/lib/decisions/render/pdf";
import { schemaAddress } from "@/lib/decisions/render/schema-address";
import { fileHeaders, tooManyExports } from "@/lib/export/stream";
import { isId } from "@/lib/ids";

/** A decision record as one of its files: `paper` chooses that of the PDF, `chart` which chart a picture shows. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/teams/[team]/decisions/[id]/[file]">,
): Promise<Response> {
  const { team, id, file } = await params;
  return await withScope(team, "decision:read", async (scope) => {
    const { searchParams } = new URL(request.url);
    const [paper, chart] = [searchParams.get("paper") ?? "a4", searchParams.get("chart") ?? "year-one"];
    if (!isId(id) || !isFileName(file) || !isPaper(paper) || !isChart(chart)) return apiNotFound();
    const attempt = await takeAttempt(filesByUser, scope.userId);
    if (!attempt.ok) return tooManyExports(attempt.error);
    const record = await getDecision(scope, id);
    if (!record) return apiNotFound();
    const { name, type, content } = await renderFile(documentOf(record), file, {
      paper,
      chart,
      schemaAddress: schemaAddress(),
    });
    await logDecisionExport(scope, record, file);
    return new Response(typeof content === "string" ? content : new Uint8Array(content), {
      headers: fileHeaders(name, type),
    });
  });
}
