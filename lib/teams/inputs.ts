import { z } from "zod";
import { parseWith } from "@/lib/auth/parse-with";
import { isId } from "@/lib/ids";
import { NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import { invitationDays, MAX_TEAM_NAME } from "./limits";
import { roles } from "./permissions";

const name = z
  .string("Give the team a name.")
  .trim()
  .min(1, "Give the team a name.")
  .max(MAX_TEAM_NAME, `At most ${MAX_TEAM_NAME} characters.`)
  .regex(ONE_LINE_TEXT, NOT_ONE_LINE);

const id = (what: string) => z.string(`Say which ${what}.`).refine(isId, `There is no such ${what}.`);

const NO_ADDRESS = "This does not look like an e-mail address.";

const role = z.enum(roles, "Choose a role.");

export const parseTeamName = parseWith(z.strictObject({ name }));

export const parseNothing = parseWith(z.strictObject({}));

/** The name typed again, by whoever means to delete the team. */
export const parseConfirmation = parseWith(z.strictObject({ confirmation: z.string("Type the team's name.").trim() }));

export const parseInvitation = parseWith(
  z.strictObject({
    role,
    days: z.literal([...invitationDays], "Choose how long it lasts."),
    /** Null: a link for the inviter to pass on. */
    email: z.string(NO_ADDRESS).trim().toLowerCase().pipe(z.email(NO_ADDRESS).max(254, NO_ADDRESS)).nullable(),
  }),
);

export const parseInvitationId = parseWith(z.strictObject({ invitationId: id("invitation") }));

export const parseRoleChange = parseWith(z.strictObject({ userId: id("member"), role }));

export const parseMember = parseWith(z.strictObject({ userId: id("member") }));

export const parseHandOver = parseWith(
  z.strictObject({
    userId: id("member"),
    /** What becomes of the owner who hands over. */
    afterwards: z.enum(["editor", "leave"], "Choose what becomes of you."),
  }),
);

/** 32 bytes in base64url. */
export const isInvitationToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

export const parseInvitationToken = parseWith(
  z.strictObject({ token: z.string("The link is incomplete.").refine(isInvitationToken, "The link is incomplete.") }),
);
