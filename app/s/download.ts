import "server-only";
import type { NextRequest } from "next/server";
import { getSharedDecision } from "@/db/queries/shares";
import { documentOf, type RecordDocument } from "@/lib/decisions/document";
import { takeSharedWork } from "@/lib/share/attempts";
import { shareHeaders } from "./answer";
import { tooOften, visited } from "./visit";

interface File {
  readonly extension: string;
  readonly type: string;
  readonly render: (doc: RecordDocument, request: NextRequest) => string | Promise<Uint8Array>;
}

/** The shared record as a file, of what its page shows and no more. */
export const download = ({ extension, type, render }: File) =>
  visited(async (request, visit) => {
    const attempt = await takeSharedWork(visit.scope, visit.address);
    if (!attempt.ok) return await tooOften(visit, attempt.error);
    const record = await getSharedDecision(visit.scope);
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
