import type { NextRequest } from "next/server";
import { addFeedback } from "@/db/queries/share-feedback";
import { tooMany } from "@/lib/auth/rate-limit";
import { paths } from "@/lib/paths";
import { takeFeedbackAttempt } from "@/lib/share/attempts";
import { readForm } from "@/lib/share/form";
import { parseFeedback } from "@/lib/share/inputs";
import { onwards } from "../../answer";
import { formRefusals } from "../../refusals";
import { onwardsToRecord, type Refusal, type Visit, visited } from "../../visit";
import { readingPage } from "../read";

const FULL: Refusal = {
  status: 429,
  message: "The team has more feedback waiting than it has read. Try again another day.",
};

/** Takes feedback, or shows the page again with what was typed and what is wrong with it. */
async function takeFeedback(request: NextRequest, visit: Visit): Promise<Response | null> {
  const { scope, token, address } = visit;
  if (!scope.options.allowsFeedback) return null;
  const form = await readForm(request);
  if (!form.ok) return await again(visit, { name: "", body: "" }, formRefusals[form.error]);
  const typed = { name: form.value.get("name") ?? "", body: form.value.get("body") ?? "" };
  const parsed = parseFeedback(typed);
  if (!parsed.ok) {
    const faults = Object.fromEntries(parsed.error.map(({ path, message }) => [path, message]));
    return await readingPage(visit, { status: 422, draft: { ...typed, faults } });
  }
  const attempt = await takeFeedbackAttempt(scope, address);
  if (!attempt.ok)
    return await again(visit, typed, { status: 429, message: tooMany(attempt.error).error.message, ...attempt.error });
  if ((await addFeedback(scope, parsed.value)) === "full") return await again(visit, typed, FULL);
  return onwards(`${paths.shared(token)}?sent#feedback`);
}

const again = (
  visit: Visit,
  typed: { readonly name: string; readonly body: string },
  { status, message, retryAfterSeconds }: Refusal,
): Promise<Response | null> =>
  readingPage(visit, {
    status,
    headers: retryAfterSeconds ? { "Retry-After": String(retryAfterSeconds) } : {},
    draft: { ...typed, faults: {}, refusal: message },
  });

export const POST = visited(takeFeedback);
export const GET = visited(async (_, visit) => onwardsToRecord(visit));
