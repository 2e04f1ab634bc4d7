import "server-only";
import { env } from "@/lib/env";

export const providerIds = ["github", "google", "oidc"] as const;
export type ProviderId = (typeof providerIds)[number];

export interface ProviderName {
  readonly id: ProviderId;
  readonly label: string;
}

export const isProviderId = (text: string): text is ProviderId => (providerIds as readonly string[]).includes(text);

/** An OpenID Connect provider goes by the name of its host. */
export function providerLabel(id: string): string {
  const { AUTH_OIDC_ISSUER } = env();
  if (id === "github") return "GitHub";
  if (id === "google") return "Google";
  return AUTH_OIDC_ISSUER === undefined ? "single sign-on" : new URL(AUTH_OIDC_ISSUER).hostname;
}

/** The sign-in providers whose variables are set. */
export function configuredProviders(): readonly ProviderName[] {
  const { AUTH_GITHUB_ID, AUTH_GOOGLE_ID, AUTH_OIDC_ISSUER } = env();
  const isSet = { github: AUTH_GITHUB_ID, google: AUTH_GOOGLE_ID, oidc: AUTH_OIDC_ISSUER };
  return providerIds.filter((id) => isSet[id] !== undefined).map((id) => ({ id, label: providerLabel(id) }));
}
