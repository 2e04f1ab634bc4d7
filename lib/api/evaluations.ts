import "server-only";
import { evaluate } from "@/lib/planner/evaluate";
import { clientAddress } from "./client-address";
import { parseEvaluationRequest } from "./evaluation-request";
import { createRateLimiter, EVALUATION_LIMITS, type RateLimiter } from "./rate-limit";
import { readJson } from "./read-json";
import { json, refuse } from "./respond";
import { seal } from "./seal";

const limiter = createRateLimiter(EVALUATION_LIMITS);

/** One evaluation for one request; stores nothing. */
export async function answerEvaluation(
  request: Request,
  { limit = limiter, nowMs = performance.now() }: { readonly limit?: RateLimiter; readonly nowMs?: number } = {},
): Promise<Response> {
  const waitSeconds = limit.take(clientAddress(request.headers), nowMs);
  if (waitSeconds > 0) return refuse({ code: "rate_limited" }, { "retry-after": String(waitSeconds) });
  const body = await readJson(request);
  if (!body.ok) return refuse({ code: body.error });
  const asked = parseEvaluationRequest(body.value);
  if (!asked.ok) return refuse(asked.error);
  const { scenario, book, assumptions } = asked.value;
  return json(seal(evaluate(scenario, book, assumptions)));
}
