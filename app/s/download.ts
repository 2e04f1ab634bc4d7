import "server-only";
import type { NextRequest } from "next/server";
import { getSharedDecision } from "@/db/queries/shares";
import { clientAddress } from "@/lib/api/client-address";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { documentOf, type RecordDocument } from "@/lib/decisions/document";
import { shareHeaders } from "./answer";
import { type Visit, visited } from "./visit";

interface File {
  readonly extension: string;
  readonly type: string;
  readonly render: (doc: RecordDocument, request: NextRequest) => string | Promise<Uint8Array>;
}

/** The shared record as a file, of what its page shows and no more. */
export const download = ({ extension, type, render }: File) =>
  visited(async (request: NextRequest, { scope }: Visit) => {
    const attempt = await takeAttempt(limits.sharedWorkByAddress, scope.linkId, clientAddress(request.headers));
    if (!attempt.ok)
      return new Response(tooMany(attempt.error).error.message, {
        status: 429,
        headers: { ...shareHeaders(), "Retry-After": String(attempt.error.retryAfterSeconds) },
      });
    const record = await getSharedDecision(scope);
    if (!record) return null;
    const doc = documentOf(record);
    const body = await render(doc, request);
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: {
        ...shareHeaders(),
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${doc.fileName}.${extension}"`,
      },
    });
  });
