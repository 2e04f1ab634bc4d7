import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Route } from "next";
import { cookies } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth, { type LoggerInstance, type NextAuthOptions, type User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { getUserByAccount, linkAccount, type ProviderAccount } from "@/db/queries/accounts";
import { verifyEmail } from "@/db/queries/users";
import { env, isLoopback } from "@/lib/env";
import { paths } from "@/lib/paths";
import { cookieOptions, dropCookie, isSecureRequest, readCookie, setCookie } from "./cookies";
import { rememberDevice } from "./device";
import { parseSignIn } from "./inputs";
import { parseNext } from "./next-path";
import type { Problem } from "./problems";
import { providersOfEnvironment } from "./provider-configs";
import type { ProviderProfile } from "./provider-profile";
import { signInWithProvider } from "./provider-sign-in";
import type { ProviderId } from "./providers";
import { isSameOrigin, presentHost } from "./same-origin";
import { authSecret } from "./secret";
import { currentUser, ownerOf, SESSION_SECONDS, type SessionOwner, sessionToken } from "./session";
import { checkPassword, presentAddress } from "./sign-in";

/** What next-auth passes on as a user is one of ours after a password, and a provider's profile after a provider. */
type Passed = User & Partial<Omit<ProviderProfile, "id"> & SessionOwner>;

/** For programs that speak next-auth's own protocol; the page has an action of its own. Both count and compare alike. */
const credentials = CredentialsProvider({
  id: "credentials",
  name: "Password",
  credentials: { email: {}, password: {} },
  async authorize(typed) {
    const parsed = parseSignIn(typed);
    if (!parsed.ok) return null;
    const checked = await checkPassword(parsed.value, await presentAddress());
    if (!checked.ok) return null;
    await rememberDevice(checked.value.id);
    return checked.value;
  },
});

const withProblem = (problem: Problem): string => `${paths.signIn()}?problem=${problem}`;

/** True lets the sign-in through; an address leads there instead, and no session is made. */
async function judge(account: ProviderAccount, profile: ProviderProfile, state: string | null): Promise<true | string> {
  const connecting = await readCookie("connect");
  if (connecting && state !== null && connecting.state === state && connecting.provider === account.provider) {
    await dropCookie("connect");
    const user = await currentUser();
    if (!user || user.id !== connecting.sub) return withProblem("connect_lost");
    if ((await linkAccount(user, account)) === "taken") return `${paths.account()}?problem=taken`;
    if (profile.isEmailVerified && profile.email?.toLowerCase() === user.email) await verifyEmail(user, user.email);
    return `${paths.account()}?connected=${account.provider}`;
  }
  const signedIn = await signInWithProvider(account, profile);
  if (!signedIn.ok) return withProblem(signedIn.error);
  await rememberDevice(signedIn.value.id);
  return true;
}

const profileOf = ({ id, name = null, email = null, isEmailVerified = false }: Passed): ProviderProfile => ({
  id,
  name,
  email,
  isEmailVerified,
});

/** Codes only: what comes with them can hold tokens and addresses. */
const logger: Partial<LoggerInstance> = {
  error(code, metadata) {
    if (code === "JWT_SESSION_ERROR") return; // a session that has ended is no failure
    const { error } = metadata instanceof Error ? { error: metadata } : metadata;
    // biome-ignore lint/suspicious/noConsole: whoever runs the server has to learn why a provider refuses
    console.error(
      `Sign-in with a provider failed: ${code} (${error instanceof Error ? error.message : "no reason given"})`,
    );
  },
  warn: () => undefined,
  debug: () => undefined,
};

/** @param state what the provider brought back: a connecting under way is told by it */
function authOptions(isSecure: boolean, state: string | null): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isSecure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.account() },
    providers: [credentials, ...providersOfEnvironment()],
    callbacks: {
      signIn: async ({ user, account }) =>
        account?.type === "oauth" ? await judge(account, profileOf(user), state) : true,
      async jwt({ token, user, account }) {
        const passed: Passed | undefined = user;
        if (account?.type === "oauth") {
          const owner = await getUserByAccount(account);
          if (!owner) throw new Error("the account was let go while it signed in");
          return sessionToken(owner);
        }
        if (passed?.sessionVersion !== undefined)
          return sessionToken({ ...passed, sessionVersion: passed.sessionVersion });
        if (!(await ownerOf(token))) throw new Error("the session has ended");
        return token;
      },
      async session({ session, token }) {
        const owner = await ownerOf(token);
        return { ...session, user: owner ? { name: owner.name, email: owner.email } : {} };
      },
      redirect({ url, baseUrl }) {
        const wanted = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${parseNext(wanted) ?? paths.teams()}`;
      },
    },
    logger,
  };
}

const actions = new Set(["callback", "csrf", "error", "providers", "session", "signin", "signout"]);

/** next-auth reads its address from the environment. Where none is given, and only this machine is served, it may follow the request. */
function preparesAddress(): void {
  // biome-ignore lint/style/noProcessEnv: next-auth reads this one there and nowhere else
  if (env().NEXTAUTH_URL === undefined) process.env.AUTH_TRUST_HOST = "true";
}

/** Without a public address, the Host header is believed when it names this machine: from anywhere else it could name any site. */
async function knowsItsAddress(): Promise<boolean> {
  if (env().NEXTAUTH_URL !== undefined) return true;
  const host = (await presentHost())?.replace(/:\d+$/, "");
  return host !== undefined && isLoopback(host);
}

interface Context {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } });

/** The route of next-auth: everything under /api/auth. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!actions.has(action)) return refuse(404, "not_found", "There is nothing at this address.");
  if (request.method === "POST" && !(await isSameOrigin()))
    return refuse(403, "foreign_origin", "This came from a page of another site.");
  if (!(await knowsItsAddress()))
    return refuse(400, "address_unknown", "Set NEXTAUTH_URL to the public address of this server.");
  preparesAddress();
  const options = authOptions(await isSecureRequest(), request.nextUrl.searchParams.get("state"));
  return await NextAuth(request, context, options);
}

/**
 * Begins a sign-in with a provider: sets the cookies that tie its answer to this browser.
 *
 * @returns where to send the browser, or null when the provider cannot be reached
 */
async function beginAtProvider(provider: ProviderId, next: Route): Promise<URL | null> {
  if (!(await knowsItsAddress())) return null;
  preparesAddress();
  const isSecure = await isSecureRequest();
  const jar = await cookies();
  // next-auth wants its own proof that the request is ours; the action has proved it, by its origin.
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${authSecret()}`).digest("hex");
  const csrfCookie = `${isSecure ? "__Host-" : ""}next-auth.csrf-token`;
  jar.set(csrfCookie, `${csrfToken}|${proof}`, cookieOptions(isSecure));

  const { NextRequest: Request } = await import("next/server");
  const request = new Request(`http://localhost/api/auth/signin/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: next, json: "true" }),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", provider] }) };
  const answer: Response = await NextAuth(request, context, authOptions(isSecure, null));
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
  const { url } = (await answer.json()) as { url?: string };
  const address = url === undefined ? null : new URL(url);
  return address?.searchParams.has("state") ? address : null;
}

export const beginSignIn = (provider: ProviderId, next: Route): Promise<URL | null> => beginAtProvider(provider, next);

const CONNECT_SECONDS = 15 * 60; // as long as next-auth waits for the provider

/** The same for a person who is signed in: what comes back is tied to their account, in this browser and for this one answer. */
export async function beginConnect(user: { readonly id: string }, provider: ProviderId): Promise<URL | null> {
  const address = await beginAtProvider(provider, paths.account());
  const state = address?.searchParams.get("state");
  if (!address || !state) return null;
  await setCookie("connect", { sub: user.id, provider, state }, CONNECT_SECONDS);
  return address;
}
