import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { getScope } from "@/db/queries/memberships";
import { paths } from "@/lib/paths";
import { err, ok, type Result } from "@/lib/planner/result";
import { can, type Permission } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { currentUser, type SignedIn } from "./session";

/** Why there is no scope. A team of others and one that does not exist are the same: `not_found`. */
export type ScopeRefusal = "unauthenticated" | "not_found" | "forbidden";

const scopeOf = cache(getScope);

/**
 * The present person's scope in a team, when it holds a permission.
 *
 * @param slug from the address; anything at all
 */
export async function findScope(slug: string, permission: Permission): Promise<Result<TeamScope, ScopeRefusal>> {
  const user = await currentUser();
  if (!user) return err("unauthenticated");
  const scope = await scopeOf(user.id, slug);
  if (!scope) return err("not_found");
  return can(scope.role, permission) ? ok(scope) : err("forbidden");
}

/** For pages: the scope, or the sign-in page, a 404, a 403. */
export async function requireScope(slug: string, permission: Permission, here: string): Promise<TeamScope> {
  const found = await findScope(slug, permission);
  if (found.ok) return found.value;
  if (found.error === "unauthenticated") redirect(paths.signIn(here));
  if (found.error === "not_found") notFound();
  forbidden();
}

/** For pages: the signed-in person, or the sign-in page, which leads back here. */
export async function requireUser(here: string): Promise<SignedIn> {
  return (await currentUser()) ?? redirect(paths.signIn(here));
}
