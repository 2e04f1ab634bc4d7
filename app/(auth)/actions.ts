"use server";

import { applyReset, createReset, getReset } from "@/db/queries/resets";
import {
  confirmSignUp as confirmPending,
  createSignUp,
  dropSignUp,
  getSignUp,
  purgeSignUps,
} from "@/db/queries/sign-ups";
import { createUser, getUserByEmail } from "@/db/queries/users";
import { invalid, publicAction } from "@/lib/auth/actions";
import { atLeast } from "@/lib/auth/at-least";
import { dropCookie, readCookie, setCookie } from "@/lib/auth/cookies";
import { parseConfirmation, parseForgotten, parseReset, parseSignIn, parseSignUp, parseStart } from "@/lib/auth/inputs";
import { beginSignIn } from "@/lib/auth/next-auth";
import { nextOrTeams, parseNext } from "@/lib/auth/next-path";
import { faultOfPassword, hashPassword, isPassword } from "@/lib/auth/passwords";
import { configuredProviders } from "@/lib/auth/providers";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { RESET_SECONDS } from "@/lib/auth/resets";
import { checkPassword, enter, presentAddress } from "@/lib/auth/sign-in";
import type { SignUpStep } from "@/lib/auth/sign-up-step";
import { hashToken, newToken } from "@/lib/auth/tokens";
import { publicUrl } from "@/lib/env";
import { newId } from "@/lib/ids";
import { accountExistsMail, confirmSignUpMail, resetPasswordMail } from "@/lib/mail/messages";
import { afterAnswer, canMail, sendMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";

const link = (path: string): string => new URL(path, publicUrl()).href;

export const signIn = publicAction(parseSignIn, async ({ email, password, next }) => {
  const checked = await checkPassword({ email, password }, await presentAddress());
  if (checked.ok) {
    await enter(checked.value);
    return ok({ to: nextOrTeams(next) });
  }
  if (checked.error !== "wrong") return tooMany(checked.error);
  return err({ code: "wrong", message: "This address and this password do not belong together." });
});

/** A day: mail can be slow, and people are. */
const SIGN_UP_SECONDS = 24 * 60 * 60;
/** Longer than hashing and making an account take together on a busy small machine. */
const SIGN_UP_FLOOR_MS = 400;

/**
 * Says the same for an address that is free and for one that is taken, and does the same until it has said it: see decision
 * 0010. Where mail goes out, the mail says the rest; elsewhere the browser tries to sign in with what was typed.
 */
export const signUp = publicAction(parseSignUp, async ({ name, email, password, next }) => {
  const attempt = await takeAttempt(limits.signUpByAddress, await presentAddress());
  if (!attempt.ok) return tooMany(attempt.error);
  const fault = await faultOfPassword(password, { email, name });
  if (fault) return invalid([{ path: "password", message: fault }]);

  if (!canMail()) {
    await atLeast(SIGN_UP_FLOOR_MS, async () => {
      const passwordHash = await hashPassword(password);
      await createUser({ email, name, passwordHash, isVerified: false });
    });
    return ok<{ step: SignUpStep }>({ step: "sign-in" });
  }

  const id = newId();
  const token = newToken();
  await createSignUp({
    id,
    email,
    name,
    passwordHash: await hashPassword(password),
    tokenHash: hashToken(token),
    next: parseNext(next),
    seconds: SIGN_UP_SECONDS,
  });
  await setCookie("sign-up", { sub: id }, SIGN_UP_SECONDS);
  afterAnswer(async () => {
    await purgeSignUps();
    const isTaken = (await getUserByEmail(email)) !== null;
    if (isTaken) await dropSignUp(id);
    if (!(await takeAttempt(limits.signUpMail, email)).ok) return;
    const urls = { signIn: link(paths.signIn()), forgot: link(paths.forgotPassword()) };
    await sendMail(email, isTaken ? accountExistsMail(urls) : confirmSignUpMail(link(paths.confirmSignUp(token))));
  });
  return ok<{ step: SignUpStep }>({ step: "mail" });
});

const LOST_CONFIRMATION = {
  code: "not_found",
  message:
    "This link has been used, or it is more than a day old. If you can sign in, all is well; else sign up again.",
};

/**
 * Makes the account a mail was sent for. The link alone does it in the browser that signed up; elsewhere it takes the password
 * too, so that nobody gets an account made for them by somebody who knows its password.
 */
export const confirmSignUp = publicAction(parseConfirmation, async ({ token, password }) => {
  const attempt = await takeAttempt(limits.tokenByAddress, await presentAddress());
  if (!attempt.ok) return tooMany(attempt.error);
  const tokenHash = hashToken(token);
  const pending = await getSignUp(tokenHash);
  if (!pending) return err(LOST_CONFIRMATION);

  const here = await readCookie("sign-up");
  if (here?.sub !== pending.id) {
    const typed = await takeAttempt(limits.passwordByUser, pending.id);
    if (!typed.ok) return tooMany(typed.error);
    if (!password || !(await isPassword(password, pending.passwordHash)))
      return invalid([{ path: "password", message: "This is not the password the account was signed up with." }]);
  }

  const user = await confirmPending(tokenHash);
  if (user === null) return err(LOST_CONFIRMATION);
  await dropCookie("sign-up");
  if (user === "taken")
    return err({
      code: "conflict",
      message: "There is an account with this address by now. Sign in with its password.",
    });
  await enter(user);
  return ok({ to: nextOrTeams(pending.next) });
});

/** Begins a sign-in at a provider and says where to go. */
export const startProvider = publicAction(parseStart, async ({ provider, next }) => {
  const known = configuredProviders().find(({ id }) => id === provider);
  if (!known) return err({ code: "not_found", message: "There is no such way to sign in." });
  const address = await beginSignIn(known.id, nextOrTeams(next));
  if (address) return ok({ to: address.href });
  return err({
    code: "unreachable",
    message: `${known.label} could not be reached. Try again, or sign in another way.`,
  });
});

/** Says the same whoever it is for; what is looked up and sent comes after the answer. */
export const forgotPassword = publicAction(parseForgotten, async ({ email }) => {
  const attempt = await takeAttempt(limits.resetByAddress, await presentAddress());
  if (!attempt.ok) return tooMany(attempt.error);
  if (!canMail())
    return err({ code: "no_mail", message: "This server sends no mail. Whoever runs it can make you a link." });
  afterAnswer(async () => {
    if (!(await takeAttempt(limits.resetMail, email)).ok) return;
    const user = await getUserByEmail(email);
    if (!user) return;
    const token = newToken();
    await createReset(user, { tokenHash: hashToken(token), isMailed: true, seconds: RESET_SECONDS });
    await sendMail(user.email, resetPasswordMail(link(paths.resetPassword(token))));
  });
  return ok({ email });
});

export const resetPassword = publicAction(parseReset, async ({ token, password }) => {
  const attempt = await takeAttempt(limits.tokenByAddress, await presentAddress());
  if (!attempt.ok) return tooMany(attempt.error);
  const tokenHash = hashToken(token);
  const owner = await getReset(tokenHash);
  const fault = owner ? await faultOfPassword(password, owner) : null;
  if (fault) return invalid([{ path: "password", message: fault }]);
  const user = owner && (await applyReset(tokenHash, await hashPassword(password)));
  if (!user)
    return err({ code: "not_found", message: "This link has been used, or it is too old. Ask for a new one." });
  await enter(user);
  return ok({ to: paths.teams() });
});
