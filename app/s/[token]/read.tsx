import "server-only";
import { after, type NextRequest } from "next/server";
import { Feedback } from "@/components/share/feedback";
import type { FeedbackDraft } from "@/components/share/feedback-form";
import { PreviewHead } from "@/components/share/head";
import { SharedRecord } from "@/components/share/shared-record";
import { listShownFeedback } from "@/db/queries/share-feedback";
import { countOpening, getSharedDecision } from "@/db/queries/shares";
import { documentOf } from "@/lib/decisions/document";
import { paths } from "@/lib/paths";
import { isFirstOpening, isOpening } from "@/lib/share/opening";
import { previewOf } from "@/lib/share/preview";
import { movable } from "@/lib/share/sandbox";
import { answer } from "../answer";
import type { Visit } from "../visit";

interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly wasSent?: boolean;
  /** Feedback that was not taken, as it was typed. */
  readonly draft?: FeedbackDraft;
}

/** The record as a page; null when it is gone. */
export async function readingPage({ scope, token, cookie }: Visit, told: Told = {}): Promise<Response | null> {
  const [record, shown] = await Promise.all([getSharedDecision(scope), listShownFeedback(scope)]);
  if (!record) return null;
  const doc = documentOf(record);
  const { options } = scope;
  const offersSandbox = movable(options.sandboxFields, record.frozen).length > 0;
  return await answer(cookie, {
    title: `${record.title} · Berth`,
    status: told.status ?? 200,
    headers: told.headers ?? {},
    head: <PreviewHead preview={previewOf(scope, token, doc)} />,
    body: (
      <SharedRecord
        doc={doc}
        sandbox={offersSandbox ? paths.sharedTry(token) : undefined}
        files={[
          { href: paths.sharedFile(token, "pdf"), label: "Download as PDF" },
          { href: `${paths.sharedFile(token, "pdf")}?paper=letter`, label: "PDF on US Letter" },
          { href: paths.sharedFile(token, "md"), label: "Download as Markdown" },
        ]}
        feedback={
          <Feedback
            shown={shown}
            action={options.allowsFeedback ? paths.sharedFeedback(token) : null}
            wasSent={told.wasSent ?? false}
            draft={told.draft}
          />
        }
      />
    ),
  });
}

/** Counts after the answer is on its way: no reader waits for it. */
export function noteOpening(request: NextRequest, { scope, address }: Visit): void {
  if (!isOpening(request)) return;
  after(async () => {
    if (await isFirstOpening(scope.linkId, address)) await countOpening(scope);
  });
}
