import { isId } from "@/lib/ids";

/** The last event of a page: the next one begins after it. */
export interface ActivityCursor {
  readonly at: Date;
  readonly id: string;
}

const LATEST_MS = 8.64e15; // the last moment a JavaScript date can name

export const writeCursor = ({ at, id }: ActivityCursor): string => `${at.getTime()}-${id}`;

/** Null when it is none: then the page begins at the newest event. */
export function readCursor(text: string | null): ActivityCursor | null {
  const parts = /^(\d{1,16})-([0-9a-z]{20})$/.exec(text ?? "");
  if (parts === null) return null;
  const [, at = "", id = ""] = parts;
  return Number(at) <= LATEST_MS && isId(id) ? { at: new Date(Number(at)), id } : null;
}
