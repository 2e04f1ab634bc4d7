"use server";

import { unlinkAccount } from "@/db/queries/accounts";
import {
  deleteUser,
  endSessions,
  getAccount,
  getPasswordHash,
  renameUser,
  changePassword as setPassword,
  verifyEmail as setVerified,
} from "@/db/queries/users";
import { invalid, userAction } from "@/lib/auth/actions";
import { seal, unseal } from "@/lib/auth/cookies";
import {
  normalisedEmail,
  parseDeletion,
  parseName,
  parseNothing,
  parsePasswordChange,
  parseProvider,
  parseToken,
} from "@/lib/auth/inputs";
import { beginConnect } from "@/lib/auth/next-auth";
import { faultOfPassword, hashPassword, isPassword } from "@/lib/auth/passwords";
import { configuredProviders, providerLabel } from "@/lib/auth/providers";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { endSession, startSession } from "@/lib/auth/session";
import { publicUrl } from "@/lib/env";
import { verifyEmailMail } from "@/lib/mail/messages";
import { afterAnswer, canMail, sendMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";

const GONE = { code: "not_found", message: "This account does not exist any more." };
const CHANGED_MEANWHILE = {
  code: "conflict",
  message: "The password was changed somewhere else in the meantime. Nothing was changed here.",
};

export const changeName = userAction(parseName, async (user, { name }) =>
  (await renameUser(user, name)) ? ok({ name }) : err(GONE),
);

/** Ends every session, and begins this browser's anew. */
export const changePassword = userAction(parsePasswordChange, async (user, { present, password }) => {
  const attempt = await takeAttempt(limits.passwordByUser, user.id);
  if (!attempt.ok) return tooMany(attempt.error);
  const known = await getPasswordHash(user);
  if (known !== null && !(await isPassword(present, known)))
    return invalid([{ path: "present", message: "This is not your present password." }]);
  const fault = await faultOfPassword(password, user);
  if (fault) return invalid([{ path: "password", message: fault }]);
  const changed = await setPassword(user, { known, passwordHash: await hashPassword(password) });
  if (!changed) return err(CHANGED_MEANWHILE);
  await startSession(changed);
  return ok({ isNew: known === null });
});

/** This browser as well. */
export const signOutEverywhere = userAction(parseNothing, async (user) => {
  await endSessions(user);
  await endSession();
  return ok({ to: paths.signIn() });
});

/** Begins at a provider; what comes back is tied to this account. */
export const connectProvider = userAction(parseProvider, async (user, { provider }) => {
  const known = configuredProviders().find(({ id }) => id === provider);
  if (!known) return err({ code: "not_found", message: "There is no such way to sign in." });
  const address = await beginConnect(user, known.id);
  if (address) return ok({ to: address.href });
  return err({ code: "unreachable", message: `${known.label} could not be reached. Try again later.` });
});

export const disconnectProvider = userAction(parseProvider, async (user, { provider }) => {
  const unlinked = await unlinkAccount(user, provider);
  const label = providerLabel(provider);
  if (unlinked === "unlinked") return ok({ label });
  if (unlinked === "not_found") return err({ code: "not_found", message: `${label} is not connected any more.` });
  return err({
    code: "last",
    message: `You could not sign in any more: ${label} is your only way in. Set a password first.`,
  });
});

const VERIFY_SECONDS = 24 * 60 * 60;

export const sendVerification = userAction(parseNothing, async (user) => {
  if (!canMail()) return err({ code: "no_mail", message: "This server sends no mail." });
  const attempt = await takeAttempt(limits.resetMail, user.email);
  if (!attempt.ok) return tooMany(attempt.error);
  const token = await seal("verify-email", { sub: user.id, email: user.email }, VERIFY_SECONDS);
  afterAnswer(() => sendMail(user.email, verifyEmailMail(new URL(paths.verifyEmail(token), publicUrl()).href)));
  return ok({ email: user.email });
});

/**
 * Only in a browser that is signed in: whoever made an account with somebody else's address could otherwise have its owner
 * prove it for them.
 */
export const verifyEmail = userAction(parseToken, async (user, { token }) => {
  const proof = await unseal("verify-email", token);
  const isMine = proof?.sub === user.id && proof.email === user.email;
  if (!isMine || !(await setVerified(user, user.email)))
    return err({ code: "not_found", message: "This link is too old, or it is for another account." });
  return ok({ to: paths.account() });
});

/** For good: the account and the teams nobody else is in. */
export const deleteAccount = userAction(parseDeletion, async (user, { proof }) => {
  const attempt = await takeAttempt(limits.passwordByUser, user.id);
  if (!attempt.ok) return tooMany(attempt.error);
  const account = await getAccount(user);
  if (!account) return err(GONE);
  const isProved = account.hasPassword
    ? await isPassword(proof, await getPasswordHash(user))
    : normalisedEmail(proof) === account.email;
  if (!isProved) {
    const message = account.hasPassword ? "This is not your password." : "This is not the address of your account.";
    return invalid([{ path: "proof", message }]);
  }
  const deleted = await deleteUser(user);
  if (deleted === "sole_owner")
    return err({
      code: "sole_owner",
      message: "You are the only owner of a team with other members. Make one of them an owner, or delete the team.",
    });
  if (deleted === "not_found") return err(GONE);
  await endSession();
  return ok({ to: paths.planner() });
});
