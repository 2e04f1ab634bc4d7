import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { isId } from "@/lib/ids";

/** As many letters as a file can hold; its bytes are counted where it is read. */
const MOST_LETTERS = 3 * 1024 * 1024;

/** The id of what is made comes along, so that asking twice makes one. */
export const parseImport = parseWith(
  z.strictObject({
    as: z.string("Say which record.").refine(isId, "There is no such record."),
    text: z.string("Choose a file.").max(MOST_LETTERS, "The file is larger than 3 MiB."),
  }),
);
