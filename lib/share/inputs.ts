import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { lengthOf } from "@/lib/auth/passwords";
import { textSchema } from "@/lib/decisions/words";
import { isId } from "@/lib/ids";
import { NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import {
  LONGEST_PASSPHRASE,
  MAX_FEEDBACK,
  MAX_FEEDBACK_NAME,
  MAX_LABEL,
  MOST_SANDBOX_FIELDS,
  SHORTEST_PASSPHRASE,
  shareDays,
} from "./limits";
import { sandboxFields } from "./sandbox-fields";

const id = (what: string) => z.string(`Say which ${what}.`).refine(isId, `There is no such ${what}.`);

const passphrase = z
  .string("Type a passphrase.")
  .refine((text) => lengthOf(text) >= SHORTEST_PASSPHRASE, `Use at least ${SHORTEST_PASSPHRASE} characters.`)
  .refine((text) => lengthOf(text) <= LONGEST_PASSPHRASE, `Use at most ${LONGEST_PASSPHRASE} characters.`);

export const parseNewShare = parseWith(
  z
    .strictObject({
      recordId: id("decision record"),
      label: z
        .string("Say what the link is for.")
        .trim()
        .max(MAX_LABEL, `At most ${MAX_LABEL} characters.`)
        .regex(ONE_LINE_TEXT, NOT_ONE_LINE),
      days: z.literal([...shareDays], "Choose how long it lasts."),
      passphrase: passphrase.nullable(),
      sandboxFields: z
        .array(z.enum(sandboxFields, "This input cannot be moved by readers."))
        .max(MOST_SANDBOX_FIELDS, `Choose at most ${MOST_SANDBOX_FIELDS}.`)
        .transform((fields) => sandboxFields.filter((field) => fields.includes(field))),
      allowsFeedback: z.boolean(),
      allowsPreview: z.boolean(),
    })
    .refine((share) => share.passphrase === null || !share.allowsPreview, {
      path: ["allowsPreview"],
      message: "A preview shows to everybody what the passphrase keeps. Choose one of the two.",
    }),
);

export const parseShareLink = parseWith(z.strictObject({ recordId: id("decision record"), linkId: id("link") }));

export const parseModeration = parseWith(
  z.strictObject({
    recordId: id("decision record"),
    feedbackId: id("feedback"),
    state: z.enum(["shown", "hidden"], "Choose whether readers see it."),
  }),
);

/** What a reader without an account sends. */
export const parseFeedback = parseWith(
  z.strictObject({
    name: z
      .string("Give a name, so that the team knows who is speaking.")
      .trim()
      .min(1, "Give a name, so that the team knows who is speaking.")
      .max(MAX_FEEDBACK_NAME, `At most ${MAX_FEEDBACK_NAME} characters.`)
      .regex(ONE_LINE_TEXT, NOT_ONE_LINE),
    body: textSchema(MAX_FEEDBACK).refine((text) => text.trim() !== "", "Write something first."),
  }),
);
