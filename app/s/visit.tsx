import "server-only";
import type { NextRequest } from "next/server";
import { Busy } from "@/components/share/busy";
import { PassphraseForm } from "@/components/share/passphrase-form";
import { openShare } from "@/db/queries/shares";
import { clientAddress } from "@/lib/api/client-address";
import { type TooSoon, tooMany } from "@/lib/auth/rate-limit";
import { paths } from "@/lib/paths";
import { takeVisit } from "@/lib/share/attempts";
import type { ShareScope } from "@/lib/share/scope";
import { isUnlocked, unlockCookieName } from "@/lib/share/unlock";
import { answer, miss, onwards } from "./answer";

export interface Visit {
  readonly scope: ShareScope;
  readonly token: string;
  /** What limits count by. */
  readonly address: string;
  readonly cookie: (name: string) => string | undefined;
}

type Context = { readonly params: Promise<{ readonly token: string }> };
type Work = (request: NextRequest, visit: Visit) => Promise<Response | null>;

/**
 * A handler under a share link: the link first, then how often it was asked for from there, then its passphrase, then the work.
 * What the work finds to be gone is a miss.
 *
 * @param locked what a reader gets who has not given the passphrase; the link's first page asks for it
 */
export const visited =
  (work: Work, locked: Work = async (_, { token }) => onwards(paths.shared(token))) =>
  async (request: NextRequest, { params }: Context): Promise<Response> => {
    const { token } = await params;
    const cookie = (name: string) => request.cookies.get(name)?.value;
    const scope = await openShare(token);
    if (!scope) return await miss(cookie);
    const visit = { scope, token, address: clientAddress(request.headers), cookie };
    const attempt = await takeVisit(scope, visit.address);
    if (!attempt.ok) return await tooOften(visit, attempt.error);
    const isOpen = isUnlocked(scope, cookie(await unlockCookieName()), Date.now());
    return (await (isOpen ? work : locked)(request, visit)) ?? (await miss(cookie));
  };

export const tooOften = ({ cookie }: Visit, tooSoon: TooSoon): Promise<Response> =>
  answer(cookie, {
    title: "Asked for too often · Berth",
    status: 429,
    headers: { "Retry-After": String(tooSoon.retryAfterSeconds) },
    body: <Busy message={tooMany(tooSoon).error.message} />,
  });

/** Says nothing of the record: not its title, not its team. */
export const askPassphrase = ({ token, cookie }: Visit, refusal?: Refusal): Promise<Response> =>
  answer(cookie, {
    title: "A passphrase is needed · Berth",
    status: refusal?.status ?? 200,
    headers: refusal?.retryAfterSeconds ? { "Retry-After": String(refusal.retryAfterSeconds) } : {},
    body: <PassphraseForm action={paths.sharedPassphrase(token)} refusal={refusal?.message} />,
  });

export const onwardsToRecord = ({ token }: Visit, headers?: Readonly<Record<string, string>>): Response =>
  onwards(paths.shared(token), headers);

export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}
