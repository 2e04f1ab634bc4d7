/** What people write in a decision record, as against the numbers, which are frozen. */
import { z } from "zod";
import { NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import { excessOf } from "./markdown-limits";

export const MAX_TITLE = 160;
/** Characters of one part's Markdown. */
export const MAX_PART = 20_000;
export const MAX_NAMES = 40;
export const MAX_NAME = 120;

/** The parts of MADR 4 that are written by people, in the order of the record. Each is Markdown and may be empty. */
export const wordParts = [
  "context",
  "drivers",
  "whyNotPick",
  "outcome",
  "good",
  "bad",
  "confirmation",
  "moreInformation",
] as const;
export type WordPart = (typeof wordParts)[number];

export const wordPartLabels: Readonly<Record<WordPart, string>> = {
  context: "Context and problem",
  drivers: "Decision drivers",
  whyNotPick: "Why not the platform that Berth picks",
  outcome: "Decision outcome",
  good: "Good consequences",
  bad: "Bad consequences",
  confirmation: "Confirmation",
  moreInformation: "More information",
};

/** Text with line breaks and tabs and no other control characters: what PostgreSQL, JSON and every renderer carry unchanged. */
const PLAIN_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
  /^(?:[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

const name = z.string().trim().min(1).max(MAX_NAME).regex(ONE_LINE_TEXT, NOT_ONE_LINE);
export const titleSchema = z.string().trim().min(1).max(MAX_TITLE).regex(ONE_LINE_TEXT, NOT_ONE_LINE);
/** Markdown, or a plain comment: any text without control characters; line ends are made one kind. */
export const textSchema = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n"))
    .pipe(
      z
        .string()
        .max(longest)
        .regex(PLAIN_TEXT, "This holds control characters, which cannot be kept. Remove them.")
        .superRefine((text, context) => {
          const excess = excessOf(text);
          if (excess !== null) context.addIssue({ code: "custom", message: excess });
        }),
    );

const part = textSchema(MAX_PART);

export const recordWordsSchema = z.strictObject({
  context: part,
  drivers: part,
  whyNotPick: part,
  outcome: part,
  good: part,
  bad: part,
  confirmation: part,
  moreInformation: part,
  /** Names of people who have no account here, beside the members who are deciders, consulted or informed. */
  otherDeciders: z.array(name).max(MAX_NAMES),
  otherConsulted: z.array(name).max(MAX_NAMES),
  otherInformed: z.array(name).max(MAX_NAMES),
});

export type RecordWords = z.infer<typeof recordWordsSchema>;
