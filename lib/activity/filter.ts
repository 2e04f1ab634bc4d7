import { isId } from "@/lib/ids";
import { type ActivityAction, type ActivitySubject, activityActions, activitySubjects } from "./events";

/** Which part of the log is meant. Null: no limit in this respect. */
export interface ActivityFilter {
  /** Who did it; "former": somebody whose account is gone. */
  readonly by: string | "former" | null;
  /** What was done, or what it was done to. */
  readonly kind: ActivityAction | ActivitySubject | null;
  /** One scenario, invitation or member, by its id. */
  readonly about: string | null;
  /** "2026-11-21", in UTC; that day and later. */
  readonly from: string | null;
  /** That day and earlier. */
  readonly until: string | null;
}

export type ActivityField = keyof ActivityFilter;

export const everything: ActivityFilter = { by: null, kind: null, about: null, from: null, until: null };

export type FilterFaults = Readonly<Partial<Record<ActivityField, string>>>;

const isKind = (text: string): text is ActivityAction | ActivitySubject =>
  (activityActions as readonly string[]).includes(text) || (activitySubjects as readonly string[]).includes(text);

export const isSubject = (kind: ActivityAction | ActivitySubject): kind is ActivitySubject =>
  (activitySubjects as readonly string[]).includes(kind);

/** A day that the calendar has, as a form's date field writes it. */
function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const checks: Readonly<Record<ActivityField, { isFine: (text: string) => boolean; message: string }>> = {
  by: { isFine: (text) => text === "former" || isId(text), message: "There is nobody like that." },
  kind: { isFine: isKind, message: "There is no such kind of event." },
  about: { isFine: isId, message: "There is nothing like that." },
  from: { isFine: isDay, message: "Write the day as 2026-11-21." },
  until: { isFine: isDay, message: "Write the day as 2026-11-21." },
};

export const activityFields = Object.keys(checks) as readonly ActivityField[]; // keys of a complete record

/** Reads a filter from an address. What is faulty is left out and named, so that nobody takes more for what they asked for. */
export function readActivityFilter(query: URLSearchParams): {
  readonly filter: ActivityFilter;
  readonly faults: FilterFaults;
} {
  const given = activityFields.flatMap((field) => {
    const text = query.get(field)?.trim() ?? "";
    return text === "" ? [] : [{ field, text, ...checks[field] }];
  });
  const fine = given.filter(({ isFine, text }) => isFine(text)).map(({ field, text }) => [field, text]);
  const faulty = given.filter(({ isFine, text }) => !isFine(text)).map(({ field, message }) => [field, message]);
  const filter: ActivityFilter = { ...everything, ...Object.fromEntries(fine) };
  const faults: FilterFaults = Object.fromEntries(faulty);
  if (filter.from !== null && filter.until !== null && filter.from > filter.until) {
    return { filter: { ...filter, until: null }, faults: { ...faults, until: "This day is before the first." } };
  }
  return { filter, faults };
}

/** The same filter as an address carries it, without what is not set. */
export function writeActivityFilter(filter: ActivityFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const field of activityFields) {
    const value = filter[field];
    if (value !== null) query.set(field, value);
  }
  return query;
}
