import { csvTable } from "@/lib/export/pieces";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "./events";
import { plainSentence } from "./sentences";

/** What of a logged event its row is made from. */
export interface ExportedEvent {
  readonly id: string;
  readonly at: Date;
  readonly action: ActivityAction;
  readonly subject: ActivitySubject;
  readonly subjectId: string | null;
  readonly detail: ActivityDetail;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

const columns = ["time", "person", "event", "subject", "subject id", "what happened", "detail"];

/** The log as a table for a spreadsheet; times in UTC. */
export const activityCsv = (events: AsyncIterable<ExportedEvent>): AsyncGenerator<string> =>
  csvTable(columns, events, (event) => [
    event.at,
    event.actor?.name ?? "a former member",
    event.action,
    event.subject,
    event.subjectId ?? event.person?.id ?? null,
    plainSentence(event),
    JSON.stringify(event.detail),
  ]);
