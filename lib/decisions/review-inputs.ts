import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { isId } from "@/lib/ids";
import { conditionsSchema } from "./conditions";
import { bases } from "./reprice";
import { textSchema } from "./words";

/** The report takes some of a note's 20,000 characters. */
export const MAX_NOTE = 10_000;

const recordId = z.string("Say which record.").refine(isId, "There is no such record.");

const NOT_A_DAY = "This is not a day. Write it as 2027-05-31.";

/** ISO day of this century; null: none. */
const reviewOn = z.union(
  [
    z.null(),
    z.iso.date().refine((day) => day >= "2000-01-01" && day <= "2100-12-31", "This is not a day of this century."),
  ],
  NOT_A_DAY,
);

export const parseReview = parseWith(z.strictObject({ recordId, reviewOn, conditions: conditionsSchema }));
export const parseRecordId = parseWith(z.strictObject({ recordId }));

const looked = {
  recordId,
  /** Of the note that is to be made. */
  as: z.string("Say which note.").refine(isId, "This is no id."),
  /** Which report was read: book, scenario and what came out. */
  book: z.string("Say which price book.").max(80),
  basis: z.enum(bases, "Say which scenario."),
  seen: z.string("Say what was read.").max(64),
  reviewOn,
};

export const parseKeep = parseWith(z.strictObject({ ...looked, note: textSchema(MAX_NOTE) }));
export const parseAmend = parseWith(
  z.strictObject({
    ...looked,
    note: textSchema(MAX_NOTE).refine((text) => text.trim() !== "", "Write what the record should say from now on."),
  }),
);
