/** What the actions on decision records take. */
import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { isId } from "@/lib/ids";
import { type PlatformId, platformIds } from "@/lib/planner/scenario/choices";
import { isPlannable } from "./review-date";
import { statuses } from "./status";
import { MAX_NAMES, MAX_PART, recordWordsSchema, textSchema, titleSchema } from "./words";

const id = z.string("Say which record.").refine(isId, "There is no such record.");
const scenarioId = z.string("Say which scenario.").refine(isId, "There is no such scenario.");
const userId = z.string().refine(isId, "There is no such member.");
const whole = z.int("Say from which version.").min(1).max(2_147_483_647);

const isPlatformId = (text: string): text is PlatformId =>
  (platformIds as readonly string[]).includes(text) || /^private-[a-z0-9-]{1,100}$/.test(text);

const platform = z.string("Choose a platform.").refine(isPlatformId, "There is no such platform.");

const whyNotPick = textSchema(MAX_PART).transform((text) => text.trim());

const day = z.iso.date("Write the day as 2027-05-21.").refine(isPlannable, "Choose a day that is nearer.");

/** As many deciders as there are outside names. */
const MOST_DECIDERS = MAX_NAMES;

/** The id of what is made comes along, so that asking twice makes one. */
export const parseNewDecision = parseWith(
  z.strictObject({
    as: id,
    scenario: scenarioId,
    /** The version that was looked at. */
    version: whole,
    platform,
    whyNotPick,
    title: titleSchema,
    reviewOn: day.nullable(),
    deciders: z.array(userId).max(MOST_DECIDERS, `At most ${MOST_DECIDERS}.`),
    supersedes: id.nullable(),
  }),
);

/** `base` is the revision of the record that the change began from. */
export const parseEditDecision = parseWith(
  z.strictObject({ id, base: whole, title: titleSchema, words: recordWordsSchema }),
);

export const parseChangePlatform = parseWith(z.strictObject({ id, base: whole, platform, whyNotPick }));

export const parseRefreeze = parseWith(z.strictObject({ id, base: whole, version: whole, whyNotPick }));

export const parseStep = parseWith(
  z.strictObject({ id, base: whole, to: z.enum(statuses), by: id.nullable().default(null) }),
);
