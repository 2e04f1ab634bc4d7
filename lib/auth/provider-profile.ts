/** Whom a provider says it has before it, in one form for all of them. */
export interface ProviderProfile {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  /** The provider vouches that this person reads mail at the address. */
  readonly isEmailVerified: boolean;
}

/** The claims of OpenID Connect that we read; anything can be in them. */
export interface Claims {
  readonly sub: string;
  readonly name?: unknown;
  readonly preferred_username?: unknown;
  readonly email?: unknown;
  readonly email_verified?: unknown;
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** Some providers write the claim as text. One that leaves it out vouches for nothing. */
export const profileOfClaims = ({ sub, name, preferred_username, email, email_verified }: Claims): ProviderProfile => ({
  id: sub,
  name: textOf(name) ?? textOf(preferred_username),
  email: textOf(email),
  isEmailVerified: email_verified === true || email_verified === "true",
});

export interface GitHubUser {
  readonly id: number;
  readonly login: string;
  readonly name?: string | null;
}

export interface GitHubEmail {
  readonly email: string;
  readonly primary: boolean;
  readonly verified: boolean;
}

/** The address on a GitHub profile is whatever its owner shows; only the primary one of the list, verified, counts. */
export function profileOfGitHub(user: GitHubUser, emails: readonly GitHubEmail[]): ProviderProfile {
  const primary = emails.find((address) => address.primary && address.verified);
  return {
    id: String(user.id),
    name: textOf(user.name) ?? user.login,
    email: primary?.email ?? null,
    isEmailVerified: primary !== undefined,
  };
}
