import "server-only";
import { countAttempt, forgetAttempts, purgeAttempts, uncountAttempt } from "@/db/queries/rate-limits";
import { err, ok, type Result } from "@/lib/planner/result";
import type { ActionFault } from "./action-result";
import { sealed } from "./secret";

export interface AttemptLimit {
  readonly name: string;
  /** Attempts in one window. */
  readonly most: number;
  readonly windowSeconds: number;
}

const MINUTES = 60;
const HOURS = 60 * MINUTES;

/**
 * All of them our choice: an honest person does not reach them, an office behind one address hardly, and a guesser gets no
 * further than some thousands of tries a year.
 */
export const limits = {
  /** Failed sign-ins from one address, whatever the account. */
  signInByAddress: { name: "sign-in:address", most: 100, windowSeconds: 15 * MINUTES },
  /** Failed sign-ins to one account from one address. */
  signInByAccountAndAddress: { name: "sign-in:account-address", most: 10, windowSeconds: 15 * MINUTES },
  /** Failed sign-ins to one account from anywhere; devices its owner has signed in on before are not held up by it. */
  signInByAccount: { name: "sign-in:account", most: 100, windowSeconds: HOURS },
  /** Failed sign-ins to one account from a device its owner has signed in on before. */
  signInByDevice: { name: "sign-in:device", most: 10, windowSeconds: 15 * MINUTES },
  signUpByAddress: { name: "sign-up:address", most: 30, windowSeconds: HOURS },
  /** Mails to one address, which the person behind it did not ask for perhaps. Beyond it, in silence, none is sent. */
  signUpMail: { name: "sign-up:mail", most: 5, windowSeconds: HOURS },
  resetByAddress: { name: "reset:address", most: 20, windowSeconds: HOURS },
  resetMail: { name: "reset:mail", most: 5, windowSeconds: HOURS },
  /** Tries of a token: reset, confirmation, invitation. */
  tokenByAddress: { name: "token:address", most: 100, windowSeconds: 15 * MINUTES },
  /** Typing one's present password on the account page. */
  passwordByUser: { name: "password:user", most: 10, windowSeconds: 15 * MINUTES },
  /** Invitations made by one member of one team. */
  invitationByMember: { name: "invitation:member", most: 60, windowSeconds: HOURS },
  invitationMail: { name: "invitation:mail", most: 5, windowSeconds: HOURS },
  /** Links made by one member of one team. */
  shareByMember: { name: "share:member", most: 60, windowSeconds: HOURS },
  /** Wrong passphrases of one link from one address: a short wait after a slip, a long one after a series. */
  passphraseSoon: { name: "passphrase:soon", most: 5, windowSeconds: MINUTES },
  passphraseLate: { name: "passphrase:late", most: 20, windowSeconds: 6 * HOURS },
  /** Wrong passphrases of one link from anywhere. */
  passphraseByLink: { name: "passphrase:link", most: 100, windowSeconds: 6 * HOURS },
  /** One reader's reloads of a shared page within so long are one opening. */
  openingByReader: { name: "opening:reader", most: 1, windowSeconds: 10 * MINUTES },
  feedbackByAddress: { name: "feedback:address", most: 5, windowSeconds: 10 * MINUTES },
  feedbackByLink: { name: "feedback:link", most: 100, windowSeconds: HOURS },
  /** Whatever one address asks for under one link: a page that is loaded again and again, by an office perhaps. */
  sharedVisitByAddress: { name: "shared-visit:address", most: 300, windowSeconds: 5 * MINUTES },
  /** What a reader has worked out anew on the server: evaluations and files. */
  sharedWorkByAddress: { name: "shared-work:address", most: 60, windowSeconds: 5 * MINUTES },
} as const satisfies Record<string, AttemptLimit>;

/** One in so many attempts clears away what is over. */
const PURGE_EVERY = 200;

const keyOf = ({ name }: AttemptLimit, whose: readonly string[]): string => `${name}:${sealed(name, ...whose)}`;

export interface TooSoon {
  readonly retryAfterSeconds: number;
}

/**
 * Takes one attempt from a limit, or says when the next one may be made.
 *
 * @param whose what the limit counts by: an address, an account, both …; stored as a keyed hash
 */
export async function takeAttempt(limit: AttemptLimit, ...whose: readonly string[]): Promise<Result<null, TooSoon>> {
  const { count, secondsLeft } = await countAttempt(keyOf(limit, whose), limit.windowSeconds);
  if (count === 1 && Math.random() * PURGE_EVERY < 1) await purgeAttempts();
  return count <= limit.most ? ok(null) : err({ retryAfterSeconds: Math.max(1, secondsLeft) });
}

/** A limit, and what it counts by. */
export type Counted = readonly [limit: AttemptLimit, ...whose: string[]];

/**
 * Takes one attempt from each limit in turn, no further than the first that refuses: who is held up by a limit of their own
 * uses nothing up of one that others share, which comes last.
 */
export async function takeAttempts(counted: readonly Counted[]): Promise<Result<null, TooSoon>> {
  for (const [limit, ...whose] of counted) {
    const attempt = await takeAttempt(limit, ...whose);
    if (!attempt.ok) return attempt;
  }
  return ok(null);
}

/** For an attempt that turned out well and shall not count. */
export const giveBackAttempt = (limit: AttemptLimit, ...whose: readonly string[]): Promise<void> =>
  uncountAttempt(keyOf(limit, whose));

export async function giveBackAttempts(counted: readonly Counted[]): Promise<void> {
  for (const [limit, ...whose] of counted) await giveBackAttempt(limit, ...whose);
}

export const forgiveAttempts = (limit: AttemptLimit, ...whose: readonly string[]): Promise<void> =>
  forgetAttempts(keyOf(limit, whose));

const inWords = (seconds: number): string => {
  if (seconds < 60) return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
};

/** The refusal of an action. */
export const tooMany = ({ retryAfterSeconds }: TooSoon): { ok: false; error: ActionFault } =>
  err({ code: "rate_limited", message: `Too many attempts. Try again in ${inWords(retryAfterSeconds)}.` });
