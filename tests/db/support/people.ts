import type { Database } from "@/db/client";
import { memberships, teams, users } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A person of a test's own, whose name and address occur nowhere else. */
export async function makePerson(db: Database, name?: string): Promise<Person> {
  const id = newId();
  const person = { id, name: name ?? `Person ${id}`, email: `${id}@example.org` };
  await db.insert(users).values(person);
  return person;
}

/** A team with one new person in each of the given roles, as each of them sees it. */
export async function makeTeamOf<const Roles extends readonly Role[]>(
  db: Database,
  roles: Roles,
): Promise<{ readonly [Place in keyof Roles]: TeamScope }> {
  const teamId = newId();
  const slug = `team-${teamId.slice(0, 6)}`;
  const teamName = `Team ${teamId}`;
  const people = await Promise.all(roles.map(() => makePerson(db)));
  await db.transaction(async (tx) => {
    await tx.insert(teams).values({ id: teamId, slug, name: teamName });
    await tx
      .insert(memberships)
      .values(people.map(({ id }, place) => ({ teamId, userId: id, role: roles[place] ?? "viewer" })));
  });
  const scopes = people.map(({ id }, place) => ({
    teamId,
    slug,
    teamName,
    userId: id,
    role: roles[place] ?? "viewer",
  }));
  return scopes as { readonly [Place in keyof Roles]: TeamScope }; // one for each role, in their order
}
