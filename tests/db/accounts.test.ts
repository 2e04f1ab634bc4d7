import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getUserByAccount, linkAccount, unlinkAccount } from "@/db/queries/accounts";
import { applyReset, createReset, getReset } from "@/db/queries/resets";
import { confirmSignUp, createSignUp, getSignUp, purgeSignUps } from "@/db/queries/sign-ups";
import {
  changePassword,
  createUser,
  deleteUser,
  endSessions,
  getAccount,
  getPasswordOwner,
  getSessionUser,
  planDeletion,
  renameUser,
  verifyEmail,
} from "@/db/queries/users";
import { accounts, invitations, memberships, passwordResets, pendingSignUps, teams, users } from "@/db/schema";
import { signInWithProvider } from "@/lib/auth/provider-sign-in";
import { newId } from "@/lib/ids";
import { freshDatabase } from "./support/fresh-database";
import { makePerson, makeTeamOf } from "./support/people";

const { db } = await freshDatabase();

const address = () => `${newId()}@example.org`;
const newPerson = (email = address()) => ({ email, name: "Ada Lovelace", passwordHash: "hash", isVerified: false });
const rowOf = async ({ id }: { id: string }) => (await db.select().from(users).where(eq(users.id, id)))[0];

/** Of a person who is there. */
async function made(email?: string) {
  const user = await createUser(newPerson(email));
  if (!user) throw new Error("the address was free");
  return user;
}

describe("createUser", () => {
  test("makes the person, their team and their membership together", async () => {
    const user = await made();
    const mine = await db
      .select({ name: teams.name, role: memberships.role })
      .from(memberships)
      .innerJoin(teams, eq(teams.id, memberships.teamId))
      .where(eq(memberships.userId, user.id));
    expect(mine).toEqual([{ name: "Ada's team", role: "owner" }]);
    expect(user).toMatchObject({ sessionVersion: 1, emailVerifiedAt: null });
  });

  test("leaves a taken address as it is, and makes no team", async () => {
    const user = await made();
    const before = await db.$count(teams);
    expect(await createUser({ ...newPerson(user.email), name: "Eve" })).toBeNull();
    expect(await db.$count(teams)).toBe(before);
    expect((await rowOf(user))?.name).toBe("Ada Lovelace");
  });

  test("makes one account when two sign up with one address at once", async () => {
    const email = address();
    const both = await Promise.all([createUser(newPerson(email)), createUser(newPerson(email))]);
    expect(both.filter((user) => user !== null)).toHaveLength(1);
  });
});

describe("changes of an account", () => {
  test("touch one's own and nobody else's", async () => {
    const [user, other] = [await made(), await made()];
    const before = await rowOf(other);
    await renameUser(user, "Grace");
    await endSessions(user);
    await verifyEmail(user, user.email);
    await changePassword(user, { known: "hash", passwordHash: "new" });
    expect(await rowOf(user)).toMatchObject({ name: "Grace", sessionVersion: 3, passwordHash: "new" });
    expect((await rowOf(user))?.emailVerifiedAt).not.toBeNull();
    expect(await rowOf(other)).toEqual(before);
  });

  test("of a password are refused when it was changed since it was compared", async () => {
    const user = await made();
    expect(await changePassword(user, { known: "hash", passwordHash: "first" })).toMatchObject({ sessionVersion: 2 });
    expect(await changePassword(user, { known: "hash", passwordHash: "second" })).toBeNull();
    expect(await rowOf(user)).toMatchObject({ passwordHash: "first", sessionVersion: 2 });
  });

  test("do not prove an address that is not the account's", async () => {
    const user = await made();
    expect(await verifyEmail(user, address())).toBe(false);
    expect((await rowOf(user))?.emailVerifiedAt).toBeNull();
  });
});

describe("sign-in providers", () => {
  const tie = (subject = newId()) => ({ provider: "oidc", providerAccountId: subject });

  test("are tied to one person each", async () => {
    const [user, other] = [await made(), await made()];
    const one = tie();
    expect(await linkAccount(user, one)).toBe("linked");
    expect(await linkAccount(user, one)).toBe("linked");
    expect(await linkAccount(other, one)).toBe("taken");
    expect(await linkAccount(user, tie())).toBe("taken"); // a second of one provider
    expect((await getUserByAccount(one))?.id).toBe(user.id);
    expect((await getAccount(other))?.providers).toEqual([]);
  });

  test("are not let go by others, nor when they are the last way in", async () => {
    const [user, other] = [await made(), await made()];
    await linkAccount(user, tie());
    expect(await unlinkAccount(other, "oidc")).toBe("not_found");
    await db.update(users).set({ passwordHash: null }).where(eq(users.id, user.id));
    expect(await unlinkAccount(user, "oidc")).toBe("last");
    await linkAccount(user, { provider: "github", providerAccountId: newId() });
    const both = await Promise.all([unlinkAccount(user, "oidc"), unlinkAccount(user, "github")]);
    expect(both.sort()).toEqual(["last", "unlinked"]);
    expect((await getAccount(user))?.providers).toHaveLength(1);
  });

  const profile = (email: string | null, isEmailVerified: boolean) => ({
    id: "x",
    name: "Ada",
    email,
    isEmailVerified,
  });

  test("open an account that is there only when both sides have proved the address", async () => {
    const cases = [
      { ours: true, theirs: true, opens: true },
      { ours: true, theirs: false, opens: false },
      { ours: false, theirs: true, opens: false },
      { ours: false, theirs: false, opens: false },
    ];
    for (const { ours, theirs, opens } of cases) {
      const user = await made();
      if (ours) await verifyEmail(user, user.email);
      const result = await signInWithProvider(tie(), profile(user.email.toUpperCase(), theirs));
      expect(result).toMatchObject(opens ? { ok: true, value: { id: user.id } } : { ok: false, error: "not_linked" });
      expect((await getAccount(user))?.providers).toHaveLength(opens ? 1 : 0);
    }
  });

  test("open what they are tied to, whatever address they give by now", async () => {
    const user = await made();
    const one = tie();
    await linkAccount(user, one);
    expect(await signInWithProvider(one, profile(null, false))).toMatchObject({ value: { id: user.id } });
    expect(await signInWithProvider(tie(), profile(null, true))).toEqual({ ok: false, error: "no_email" });
    expect(await signInWithProvider(tie(), profile("not an address", true))).toEqual({ ok: false, error: "no_email" });
  });
});

describe("a link to reset a password", () => {
  const wish = { isMailed: true, seconds: 3_600 };

  test("is found while it lasts, and works once", async () => {
    const [user, other] = [await made(), await made()];
    const before = await rowOf(other);
    const [first, second] = [newId(), newId()];
    await createReset(user, { ...wish, tokenHash: first });
    await createReset(user, { ...wish, tokenHash: second });
    await createReset(other, { ...wish, tokenHash: newId() });
    expect(await getReset(first)).toMatchObject({ email: user.email });
    expect(await applyReset(first, "new")).toMatchObject({ id: user.id, sessionVersion: 2 });
    expect(await applyReset(first, "newer")).toBeNull();
    expect(await applyReset(second, "newer")).toBeNull();
    expect(await rowOf(user)).toMatchObject({ passwordHash: "new" });
    expect(await rowOf(other)).toEqual(before);
    expect(await db.$count(passwordResets, eq(passwordResets.userId, other.id))).toBe(1);
  });

  test("is used by one of two at once", async () => {
    const user = await made();
    const tokenHash = newId();
    await createReset(user, { ...wish, tokenHash });
    const both = await Promise.all([applyReset(tokenHash, "one"), applyReset(tokenHash, "other")]);
    expect(both.filter((result) => result !== null)).toHaveLength(1);
  });

  test("is nothing once it is too old", async () => {
    const user = await made();
    const tokenHash = newId();
    await createReset(user, { ...wish, seconds: -1, tokenHash });
    expect(await getReset(tokenHash)).toBeNull();
    expect(await applyReset(tokenHash, "new")).toBeNull();
  });

  test("proves the address when it came by mail, and only then lets go of providers tied before", async () => {
    for (const { isMailed, left } of [
      { isMailed: true, left: 0 },
      { isMailed: false, left: 1 },
    ]) {
      const user = await made();
      await linkAccount(user, { provider: "oidc", providerAccountId: newId() });
      const tokenHash = newId();
      await createReset(user, { isMailed, seconds: 3_600, tokenHash });
      await applyReset(tokenHash, "new");
      expect((await rowOf(user))?.emailVerifiedAt !== null).toBe(isMailed);
      expect(await db.$count(accounts, eq(accounts.userId, user.id))).toBe(left);
    }
  });

  test("keeps the providers of a person who had proved the address before", async () => {
    const user = await made();
    await verifyEmail(user, user.email);
    await linkAccount(user, { provider: "oidc", providerAccountId: newId() });
    const tokenHash = newId();
    await createReset(user, { ...wish, tokenHash });
    await applyReset(tokenHash, "new");
    expect(await db.$count(accounts, eq(accounts.userId, user.id))).toBe(1);
  });

  test("ends with a change of the password", async () => {
    const user = await made();
    const tokenHash = newId();
    await createReset(user, { ...wish, tokenHash });
    await changePassword(user, { known: "hash", passwordHash: "new" });
    expect(await getReset(tokenHash)).toBeNull();
  });
});

describe("a sign-up that waits for its mail", () => {
  const waiting = (email = address(), seconds = 3_600) => ({
    id: newId(),
    email,
    name: "Ada",
    passwordHash: "hash",
    tokenHash: newId(),
    next: "/account",
    seconds,
  });

  test("makes a proved account once, and ends others for the same address", async () => {
    const email = address();
    const [first, second] = [waiting(email), waiting(email)];
    await createSignUp(first);
    await createSignUp(second);
    expect(await getSignUp(first.tokenHash)).toMatchObject({ id: first.id, next: "/account" });
    const user = await confirmSignUp(first.tokenHash);
    expect(user).toMatchObject({ email });
    expect(user !== "taken" && user?.emailVerifiedAt).not.toBeNull();
    expect(await confirmSignUp(first.tokenHash)).toBeNull();
    expect(await confirmSignUp(second.tokenHash)).toBeNull();
  });

  test("changes nothing for an address that is taken by now", async () => {
    const user = await made();
    const signUp = waiting(user.email);
    await createSignUp(signUp);
    expect(await confirmSignUp(signUp.tokenHash)).toBe("taken");
    expect(await getPasswordOwner(user.email)).toMatchObject({
      id: user.id,
      passwordHash: "hash",
      name: "Ada Lovelace",
    });
  });

  test("is nothing once it is too old, and goes", async () => {
    const signUp = waiting(address(), -1);
    await createSignUp(signUp);
    expect(await getSignUp(signUp.tokenHash)).toBeNull();
    expect(await confirmSignUp(signUp.tokenHash)).toBeNull();
    await purgeSignUps();
    expect(await db.$count(pendingSignUps, eq(pendingSignUps.id, signUp.id))).toBe(0);
  });
});

describe("deleting an account", () => {
  test("takes along the teams nobody else is in, and leaves those of others", async () => {
    const user = await made();
    const [owner] = await makeTeamOf(db, ["owner"]);
    await db.insert(memberships).values({ teamId: owner.teamId, userId: user.id, role: "editor" });
    await db.insert(invitations).values({
      teamId: owner.teamId,
      role: "viewer",
      email: user.email,
      tokenHash: newId(),
      createdBy: owner.userId,
      expiresAt: new Date("2030-01-01"),
    });
    const plan = await planDeletion(user);
    expect(plan.goes.map(({ name }) => name)).toEqual(["Ada's team"]);
    expect(plan.holds).toEqual([]);
    expect(await deleteUser(user)).toBe("deleted");
    expect(await rowOf(user)).toBeUndefined();
    expect(await getSessionUser(user)).toBeNull();
    expect(await db.$count(teams, eq(teams.id, plan.goes[0]?.id ?? ""))).toBe(0);
    expect(await db.$count(teams, eq(teams.id, owner.teamId))).toBe(1);
    expect(await db.$count(invitations, eq(invitations.email, user.email))).toBe(0);
    expect(await deleteUser(user)).toBe("not_found");
  });

  test("is refused to the only owner of a team with others, and changes nothing", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    expect((await planDeletion({ id: owner.userId })).holds.map(({ id }) => id)).toEqual([owner.teamId]);
    expect(await deleteUser({ id: owner.userId })).toBe("sole_owner");
    expect(await rowOf({ id: owner.userId })).toBeDefined();
    expect(await deleteUser({ id: editor.userId })).toBe("deleted");
    expect(await deleteUser({ id: owner.userId })).toBe("deleted");
    expect(await db.$count(teams, eq(teams.id, owner.teamId))).toBe(0);
  });

  test("of two owners at once leaves the team with one", async () => {
    const [one, two] = await makeTeamOf(db, ["owner", "owner", "viewer"]);
    const both = await Promise.all([deleteUser({ id: one.userId }), deleteUser({ id: two.userId })]);
    expect(both.sort()).toEqual(["deleted", "sole_owner"]);
  });

  test("leaves strangers alone", async () => {
    const [user, stranger] = [await makePerson(db), await makePerson(db)];
    await deleteUser(user);
    expect(await rowOf(stranger)).toBeDefined();
  });
});
