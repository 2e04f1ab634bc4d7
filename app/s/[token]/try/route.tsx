import { TryPage } from "@/components/share/try-page";
import { getSharedDecision } from "@/db/queries/shares";
import { documentOf } from "@/lib/decisions/document";
import { paths } from "@/lib/paths";
import { takeSharedWork } from "@/lib/share/attempts";
import { movable, tryOut } from "@/lib/share/sandbox";
import { answer } from "../../answer";
import { tooOften, visited } from "../../visit";

/** The record's figures beside those of other inputs. A plain form asks for it, and nothing of it is kept. */
export const GET = visited(async (request, visit) => {
  const { scope, token, address, cookie } = visit;
  if (scope.options.sandboxFields.length === 0) return null;
  const attempt = await takeSharedWork(scope, address);
  if (!attempt.ok) return await tooOften(visit, attempt.error);
  const record = await getSharedDecision(scope);
  const fields = record ? movable(scope.options.sandboxFields, record.frozen) : [];
  if (!record || fields.length === 0) return null;
  const trial = tryOut(record.frozen, fields, request.nextUrl.searchParams);
  return await answer(cookie, {
    title: `Try other inputs · ${record.title} · Berth`,
    status: trial.faults.size > 0 ? 422 : 200,
    body: (
      <TryPage
        action={paths.sharedTry(token)}
        back={paths.shared(token)}
        doc={documentOf(record)}
        fields={fields}
        trial={trial}
      />
    ),
  });
});
