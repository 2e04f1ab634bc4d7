/** What the actions on people, votes, notes and comments of a record take. */
import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { isId } from "@/lib/ids";
import { MAX_REASON } from "./limits";
import { parts, votes } from "./record";
import { MAX_COMMENT } from "./threads";
import { MAX_PART, textSchema } from "./words";

const id = (what: string) => z.string(`Say which ${what}.`).refine(isId, `There is no such ${what}.`);

const recordId = id("decision record");

/** Text with nothing around it, and with its own words for each fault. */
const text = ({ longest, missing }: { readonly longest: number; readonly missing: string }) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `At most ${longest.toLocaleString("en-US")} characters.`)
    .pipe(textSchema(longest));

export const parsePerson = parseWith(
  z.strictObject({ recordId, userId: id("member"), part: z.enum(parts, "Choose a part.") }),
);

export const parseRemovedPerson = parseWith(z.strictObject({ recordId, personId: id("person") }));

const NO_REASON = "Say why you object: it stays in the record.";

export const parseVote = parseWith(
  z
    .strictObject({
      recordId,
      vote: z.enum(votes, "Choose one: approve, object or abstain."),
      reason: z
        .string("A reason is text.")
        .trim()
        .max(MAX_REASON, `At most ${MAX_REASON.toLocaleString("en-US")} characters.`)
        .pipe(textSchema(MAX_REASON)),
      /** Which words the person saw. */
      seen: z.int("Say which words you saw.").min(1).max(2_147_483_647),
    })
    .refine(({ vote, reason }) => vote !== "object" || reason !== "", { path: ["reason"], message: NO_REASON }),
);

/** The id of what is made comes along, so that asking twice makes one. */
const as = id("id");

export const parseNote = parseWith(
  z.strictObject({ recordId, as, body: text({ longest: MAX_PART, missing: "Write the note." }) }),
);

const comment = text({ longest: MAX_COMMENT, missing: "Write something first." });

/** As long as any platform's id; whether the record has it the database says. */
const option = z.string("Choose what it is about.").min(1).max(120).nullable();

export const parseThread = parseWith(z.strictObject({ recordId, as, option, body: comment }));

export const parseReply = parseWith(z.strictObject({ recordId, threadId: id("thread"), as, body: comment }));

export const parseEdit = parseWith(z.strictObject({ recordId, commentId: id("comment"), body: comment }));

export const parseTakeBack = parseWith(z.strictObject({ recordId, commentId: id("comment") }));

export const parseResolution = parseWith(
  z.strictObject({ recordId, threadId: id("thread"), isResolved: z.boolean("Say whether it is resolved.") }),
);
