import "server-only";
import { limits, takeAttempt } from "@/lib/auth/rate-limit";

/** Programs that fetch a link to draw a preview of it, by the names they give themselves. */
const PREVIEWERS =
  /bot\b|bots\b|crawler|spider|preview|facebookexternalhit|slack-imgproxy|whatsapp|telegram|skypeuripreview|embedly|vkshare|pinterest|mastodon|lighthouse/i;

/**
 * Whether a request is somebody opening the page, and not a program looking ahead: no HEAD, no prefetch or prerender of a
 * browser, no program that draws previews.
 */
export function isOpening({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`;
  return (
    method === "GET" &&
    !/prefetch|prerender|preview/i.test(purpose) &&
    !PREVIEWERS.test(headers.get("user-agent") ?? "")
  );
}

/** Whether it is the first within ten minutes of one link from one address: loading again is not opening again. */
export const isFirstOpening = async (linkId: string, address: string): Promise<boolean> =>
  (await takeAttempt(limits.openingByReader, linkId, address)).ok;
