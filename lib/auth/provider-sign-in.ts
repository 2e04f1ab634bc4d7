import "server-only";
import { getUserByAccount, linkAccount, type ProviderAccount } from "@/db/queries/accounts";
import { createUser, getUserByEmail, type SessionUser } from "@/db/queries/users";
import { err, ok, type Result } from "@/lib/planner/result";
import { email as emailSchema } from "./inputs";
import type { ProviderProfile } from "./provider-profile";

/**
 * `no_email`: the provider gave no address to make an account with. `not_linked`: there is an account with this address, and one
 * of the two sides has not proved it.
 */
export type ProviderRefusal = "no_email" | "not_linked";

const MAX_NAME = 120;

const nameOf = ({ name }: ProviderProfile, email: string): string => {
  const plain = (name ?? email.split("@")[0] ?? email).replace(/\p{C}/gu, "").trim();
  return [...(plain || email)].slice(0, MAX_NAME).join("");
};

/**
 * Whose account a sign-in at a provider opens: the one it is tied to, else one with the same address, else a new one.
 *
 * An account that is there already is tied only when both sides have proved the address: the provider vouches for it, and the
 * account's owner has answered a mail there or came with another provider that vouched. Were the provider's word enough, anyone
 * could lie in wait with an account made for somebody else's address; were ours enough, any provider that lets people type an
 * address would open every account.
 */
export async function signInWithProvider(
  { provider, providerAccountId }: ProviderAccount,
  profile: ProviderProfile,
): Promise<Result<SessionUser, ProviderRefusal>> {
  const account = { provider, providerAccountId };
  const tied = await getUserByAccount(account);
  if (tied) return ok(tied);

  const parsed = emailSchema.safeParse(profile.email);
  if (!parsed.success) return err("no_email");
  const email = parsed.data;

  const isVerified = profile.isEmailVerified;
  const created = await createUser({ email, name: nameOf(profile, email), passwordHash: null, isVerified, account });
  if (created) return ok(created);

  const owner = await getUserByEmail(email);
  if (!owner || !isVerified || owner.emailVerifiedAt === null) return err("not_linked");
  return (await linkAccount(owner, account)) === "linked" ? ok(owner) : err("not_linked");
}
