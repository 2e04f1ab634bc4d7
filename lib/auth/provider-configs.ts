import "server-only";
import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { type Claims, type GitHubEmail, type GitHubUser, profileOfClaims, profileOfGitHub } from "./provider-profile";

/** Claims of the identity token, and those that most providers give only when asked once more. */
const userinfo: OAuthConfig<Claims>["userinfo"] = {
  async request({ client, tokens }) {
    if (tokens.id_token === undefined) throw new TypeError("The provider sent no identity token.");
    const claims = tokens instanceof Object && "claims" in tokens ? (tokens.claims as () => Claims)() : null;
    const more = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {};
    return { ...claims, ...more } as never;
  },
};

const emailsOfGitHub = async (accessToken: string): Promise<readonly GitHubEmail[]> => {
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: "application/vnd.github+json" },
  });
  return answer.ok ? await answer.json() : [];
};

function gitHub(clientId: string, clientSecret: string): OAuthConfig<GitHubUser & { emails: readonly GitHubEmail[] }> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    issuer: "https://github.com/login/oauth",
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user user:email" } },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const accessToken = tokens.access_token ?? "";
        const [user, emails] = await Promise.all([client.userinfo(accessToken), emailsOfGitHub(accessToken)]);
        return Object.assign(user, { emails });
      },
    },
    checks: ["pkce", "state"],
    clientId,
    clientSecret,
    profile: ({ emails, ...user }) => profileOfGitHub(user, emails),
  };
}

const openId = (
  id: "google" | "oidc",
  issuer: string,
  clientId: string,
  clientSecret: string,
): OAuthConfig<Claims> => ({
  id,
  name: id,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  idToken: true,
  authorization: { params: { scope: "openid email profile" } },
  userinfo,
  checks: ["pkce", "state", "nonce"],
  clientId,
  clientSecret,
  profile: profileOfClaims,
});

/** The sign-in providers whose variables are set, as next-auth wants them. */
export function providersOfEnvironment(): NextAuthOptions["providers"] {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET, AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET } = env();
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET } = env();
  return [
    AUTH_GITHUB_ID && AUTH_GITHUB_SECRET ? gitHub(AUTH_GITHUB_ID, AUTH_GITHUB_SECRET) : null,
    AUTH_GOOGLE_ID && AUTH_GOOGLE_SECRET
      ? openId("google", "https://accounts.google.com", AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET)
      : null,
    AUTH_OIDC_ISSUER && AUTH_OIDC_ID && AUTH_OIDC_SECRET
      ? openId("oidc", AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET)
      : null,
  ].filter((provider) => provider !== null);
}
