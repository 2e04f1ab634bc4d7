/** Which records stand before and after one, in words: the pages and the exports say the same. */
import { formatRecordNumber } from "./file-name";
import type { DecisionRecord, OlderLink, RecordLink } from "./record";
import { canStep, hasOpenWords, type Status } from "./status";

export interface PlaceLine {
  /** The beginning of a sentence that ends with the link. */
  readonly words: string;
  readonly link: RecordLink;
}

type Placed = Pick<DecisionRecord, "status" | "supersedes" | "supersededBy">;

/** @param more others that it took the place of, beside the one it names */
export function placeLines(
  { status, supersedes, supersededBy }: Placed,
  more: readonly RecordLink[] = [],
): readonly PlaceLine[] {
  const others = more.filter(({ id }) => id !== supersedes?.id).map((link) => ({ ...link, gaveWay: true }));
  return [
    ...[...(supersedes === null ? [] : [supersedes]), ...others].map((link) => ({
      words: olderWords(status, link),
      link,
    })),
    ...(supersededBy === null ? [] : [{ words: "Its place was taken by", link: supersededBy }]),
  ];
}

export const placeSentences = (record: Placed): readonly string[] =>
  placeLines(record).map(({ words, link }) => `${words} ${formatRecordNumber(link.number)}, ${link.title}.`);

function olderWords(status: Status, older: OlderLink): string {
  if (older.gaveWay) return status === "accepted" ? "It takes the place of" : "It took the place of";
  return hasOpenWords(status) && canStep(older.status, "superseded")
    ? "Once accepted, it takes the place of"
    : "It was meant to take the place of";
}
