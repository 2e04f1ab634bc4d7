import { hash } from "@node-rs/argon2";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { memberships, teams, users } from "../../../db/schema";
import { newId, newSlugTail } from "../../../lib/ids";
import type { Role } from "../../../lib/teams/permissions";
import { presentServer, secretOf, testDatabase } from "./test-database";

/** Everybody's, in tests. */
export const PASSWORD = "seven grey gulls over the quay";

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => {
  hashed ??= hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return hashed;
};

export interface TestUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionVersion: number;
}

interface UserWishes {
  readonly name?: string;
  readonly email?: string;
  /** True unless said otherwise. */
  readonly isVerified?: boolean;
  /** False for somebody who signs in with a provider only. */
  readonly hasPassword?: boolean;
}

/** A person who belongs to no team yet. */
export async function makeUser({
  name = "Ada Tester",
  email,
  isVerified = true,
  hasPassword = true,
}: UserWishes = {}): Promise<TestUser> {
  const id = newId();
  const user = { id, name, email: email ?? `${id}@example.org`, sessionVersion: 1 };
  await testDatabase()
    .db.insert(users)
    .values({
      ...user,
      emailVerifiedAt: isVerified ? new Date() : null,
      passwordHash: hasPassword ? await passwordHash() : null,
    });
  return user;
}

export interface TestTeam {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A team of these people, whatever they may be in it. One of them should be an owner. */
export async function makeTeamOf(
  members: readonly { readonly user: TestUser; readonly role: Role }[],
  name = "Quay Crew",
): Promise<TestTeam> {
  const team = { id: newId(), slug: `quay-crew-${newSlugTail()}`, name };
  await testDatabase().db.transaction(async (tx) => {
    await tx.insert(teams).values(team);
    for (const { user, role } of members)
      await tx.insert(memberships).values({ teamId: team.id, userId: user.id, role });
  });
  return team;
}

export interface TestCast {
  readonly team: TestTeam;
  readonly owner: TestUser;
  readonly editor: TestUser;
  readonly viewer: TestUser;
  /** Owner of `otherTeam`, and not in this one. */
  readonly outsider: TestUser;
  readonly otherTeam: TestTeam;
}

/** A team with somebody in each role, and somebody of another team. Of this test's own: nothing is shared. */
export async function makeTeam(name?: string): Promise<TestCast> {
  const [owner, editor, viewer, outsider] = await Promise.all([
    makeUser({ name: "Olive Owner" }),
    makeUser({ name: "Edgar Editor" }),
    makeUser({ name: "Vera Viewer" }),
    makeUser({ name: "Otto Outsider" }),
  ]);
  const team = await makeTeamOf(
    [
      { user: owner, role: "owner" },
      { user: editor, role: "editor" },
      { user: viewer, role: "viewer" },
    ],
    name,
  );
  const otherTeam = await makeTeamOf([{ user: outsider, role: "owner" }], "Far Shore");
  return { team, owner, editor, viewer, outsider, otherTeam };
}

/** Signs somebody in as the app itself would, without its sign-in page. `context.request` is signed in with it. */
export async function signIn(context: BrowserContext, user: TestUser): Promise<void> {
  const server = presentServer();
  const token = { sub: user.id, version: user.sessionVersion };
  await context.addCookies([
    {
      name: "next-auth.session-token",
      value: await encode({ token, secret: secretOf(server) }),
      url: server.origin,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** A browser of somebody's own, signed in. Its requests: `page.context().request`. It closes with the test. */
export async function openAs(browser: Browser, user: TestUser): Promise<Page> {
  const context = await browser.newContext({ baseURL: presentServer().origin });
  await signIn(context, user);
  return await context.newPage();
}
