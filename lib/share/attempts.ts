/** What is counted under a share link. A reader's own limit comes before the one that all readers of the link have together. */
import "server-only";
import { giveBackAttempts, limits, type TooSoon, takeAttempt, takeAttempts } from "@/lib/auth/rate-limit";
import type { Result } from "@/lib/planner/result";
import type { ShareScope } from "./scope";

type Attempt = Promise<Result<null, TooSoon>>;

/** Anything at all that is asked for under the link. */
export const takeVisit = ({ linkId }: ShareScope, address: string): Attempt =>
  takeAttempt(limits.sharedVisitByAddress, linkId, address);

/** An evaluation or a file. */
export const takeSharedWork = ({ linkId }: ShareScope, address: string): Attempt =>
  takeAttempt(limits.sharedWorkByAddress, linkId, address);

export const takeFeedbackAttempt = ({ linkId }: ShareScope, address: string): Attempt =>
  takeAttempts([
    [limits.feedbackByAddress, linkId, address],
    [limits.feedbackByLink, linkId],
  ]);

const passphraseLimits = ({ linkId }: ShareScope, address: string) =>
  [
    [limits.passphraseSoon, linkId, address],
    [limits.passphraseLate, linkId, address],
    [limits.passphraseByLink, linkId],
  ] as const;

export const takePassphraseAttempt = (scope: ShareScope, address: string): Attempt =>
  takeAttempts(passphraseLimits(scope, address));

export const giveBackPassphraseAttempt = (scope: ShareScope, address: string): Promise<void> =>
  giveBackAttempts(passphraseLimits(scope, address));
