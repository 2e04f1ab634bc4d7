import { nameInSentence } from "@/lib/planner/name-in-sentence";

const MOST_LETTERS = 80;

/** "Run on GKE Autopilot" for a new record. */
export const defaultTitle = (platformName: string): string => `Run on ${nameInSentence(platformName)}`;

/** "0007-run-on-gke-autopilot": ASCII, safe in every file system, sorted by number. Without an extension. */
export function recordFileName({ number, title }: { readonly number: number; readonly title: string }): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, "");
  return `${formatRecordNumber(number)}-${words || "decision"}`;
}

/** "0007" */
export const formatRecordNumber = (number: number): string => String(number).padStart(4, "0");
