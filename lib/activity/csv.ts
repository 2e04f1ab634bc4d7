import { stringify } from "csv-stringify/sync";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "./events";
import { plainSentence } from "./sentences";

/** What of a logged event its row is made from. */
export interface ExportedEvent {
  readonly at: Date;
  readonly action: ActivityAction;
  readonly subject: ActivitySubject;
  readonly subjectId: string | null;
  readonly detail: ActivityDetail;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

const columns = ["time", "person", "event", "subject", "subject id", "what happened", "detail"];

const options = {
  // RFC 4180. A cell that a spreadsheet would take for a formula gets a quote before it.
  record_delimiter: "\r\n",
  escape_formulas: true,
} as const;

export const activityCsvHead = (): string => stringify([columns], options);

/** Rows for some events, to be put one batch after the other. */
export const activityCsvRows = (events: readonly ExportedEvent[]): string =>
  stringify(
    events.map((event) => [
      event.at.toISOString(),
      event.actor?.name ?? "a former member",
      event.action,
      event.subject,
      event.subjectId ?? event.person?.id ?? "",
      plainSentence(event),
      JSON.stringify(event.detail),
    ]),
    options,
  );
