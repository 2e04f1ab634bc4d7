import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { formatRecordNumber } from "./file-name";

/** A day on which a record is to be looked at again. */
export interface ReviewDay {
  /** Of the record. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** In a sentence. */
  readonly platformName: string;
  /** ISO day. */
  readonly reviewOn: string;
  /** When the record last changed: what a calendar tells a newer copy of the same event by. */
  readonly updatedAt: Date;
  readonly url: string;
}

/**
 * A calendar file of days of review (RFC 5545): whole days, and the same event each time for the same record, so that a second
 * import moves what the first one brought. The same days give the same bytes. It names no person.
 *
 * @param slug of the team: its name could hold signs that the library does not escape in the name of a calendar
 */
export function reviewCalendar(slug: string, days: readonly ReviewDay[]): string {
  const calendar = ical({
    name: `Berth reviews (${slug})`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Berth", product: "Reviews", language: "EN" },
  });
  for (const { id, number, title, platformName, reviewOn, updatedAt, url } of days)
    calendar.createEvent({
      id: `review-${id}@berth`,
      start: new Date(`${reviewOn}T00:00:00Z`),
      end: dayAfter(reviewOn),
      allDay: true,
      timezone: "UTC",
      stamp: updatedAt,
      lastModified: updatedAt,
      summary: `Look again at decision ${formatRecordNumber(number)}: ${title}`,
      description: `The team wanted to look again at running on ${platformName}. Open the record at today’s prices:\n${url}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      url,
    });
  return calendar.toString();
}

/** An event of whole days ends on the day after its last. */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
