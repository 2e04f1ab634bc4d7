import { TryPage } from "@/components/share/try-page";
import { getSharedDecision } from "@/db/queries/shares";
import { clientAddress } from "@/lib/api/client-address";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { documentOf } from "@/lib/decisions/document";
import { paths } from "@/lib/paths";
import { movable, tryOut } from "@/lib/share/sandbox";
import { answer } from "../../answer";
import { visited } from "../../visit";

/** The record's figures beside those of other inputs. A plain form asks for it, and nothing of it is kept. */
export const GET = visited(async (request, { scope, token, cookie }) => {
  const record = await getSharedDecision(scope);
  const fields = record ? movable(scope.options.sandboxFields, record.frozen) : [];
  if (!record || fields.length === 0) return null;
  const doc = documentOf(record);
  const page = { action: paths.sharedTry(token), back: paths.shared(token), doc, fields };
  const title = `Try other inputs · ${record.title} · Berth`;
  const attempt = await takeAttempt(limits.sharedWorkByAddress, scope.linkId, clientAddress(request.headers));
  if (!attempt.ok)
    return await answer(cookie, {
      title,
      status: 429,
      headers: { "Retry-After": String(attempt.error.retryAfterSeconds) },
      body: <TryPage {...page} trial={null} refusal={tooMany(attempt.error).error.message} />,
    });
  const trial = tryOut(record.frozen, fields, request.nextUrl.searchParams);
  return await answer(cookie, {
    title,
    status: trial.faults.size > 0 ? 422 : 200,
    body: <TryPage {...page} trial={trial} />,
  });
});
