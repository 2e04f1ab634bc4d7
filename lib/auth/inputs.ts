import { z } from "zod";
import { NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import { LONGEST_NEXT } from "./next-path";
import { parseWith } from "./parse-with";

/** One address, one account: as it is stored and compared. */
export const normalisedEmail = (text: string): string => text.trim().toLowerCase();

const NOT_AN_ADDRESS = "This does not look like an e-mail address.";
const MAX_NAME = 120;
/** What a form may send before anybody looks closer; a password has 128 characters at most. */
const MAX_TYPED = 1_000;

export const email = z.preprocess(
  (value) => (typeof value === "string" ? normalisedEmail(value) : value),
  z.email(NOT_AN_ADDRESS).max(254, NOT_AN_ADDRESS),
);

const name = z
  .string("Say your name.")
  .trim()
  .min(1, "Say your name.")
  .max(MAX_NAME, `At most ${MAX_NAME} characters.`)
  .regex(ONE_LINE_TEXT, NOT_ONE_LINE);

/** Only compared: whatever it is, it is right or wrong. */
const typedPassword = z.string("Type your password.").min(1, "Type your password.").max(MAX_TYPED, "This is too long.");
/** Its rules need the account: see ./passwords. */
const newPassword = z.string("Choose a password.").min(1, "Choose a password.").max(MAX_TYPED, "This is too long.");

const next = z.string().max(LONGEST_NEXT).optional();
const token = z.string().max(MAX_TYPED).catch("");
const provider = z.string().max(20);

/** Anything may be typed at a sign-in; what is no address has no account. */
export const parseSignIn = parseWith(
  z.object({
    email: z
      .string("Type your e-mail address.")
      .trim()
      .min(1, "Type your e-mail address.")
      .max(MAX_TYPED, NOT_AN_ADDRESS),
    password: typedPassword,
    next,
  }),
);

export const parseSignUp = parseWith(z.object({ name, email, password: newPassword, next }));
export const parseForgotten = parseWith(z.object({ email }));
export const parseReset = parseWith(z.object({ token, password: newPassword }));
/** Without a password from the browser that signed up, with one from any other. */
export const parseConfirmation = parseWith(z.object({ token, password: z.string().max(MAX_TYPED).optional() }));
export const parseStart = parseWith(z.object({ provider, next }));

export const parseNothing = parseWith(z.object({}));
export const parseName = parseWith(z.object({ name }));
export const parsePasswordChange = parseWith(
  z.object({ present: z.string().max(MAX_TYPED).default(""), password: newPassword }),
);
export const parseProvider = parseWith(z.object({ provider }));
export const parseToken = parseWith(z.object({ token }));
/** The password where there is one, else the address typed once more. */
export const parseDeletion = parseWith(
  z.object({ proof: z.string("Fill this in.").min(1, "Fill this in.").max(MAX_TYPED, "This is too long.") }),
);
