import "server-only";
import type { Permission } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { findScope, type ScopeRefusal } from "./guards";
import { isSameOrigin } from "./same-origin";
import { currentUser, type SignedIn } from "./session";

type ApiRefusal = ScopeRefusal | "foreign_origin";

const refusals: Readonly<Record<ApiRefusal, { status: number; message: string }>> = {
  unauthenticated: { status: 401, message: "Sign in first." },
  not_found: { status: 404, message: "There is nothing here for you." },
  forbidden: { status: 403, message: "Your role in this team does not allow this." },
  foreign_origin: { status: 403, message: "This came from a page of another site." },
};

const refuse = (code: ApiRefusal): Response =>
  Response.json({ code, message: refusals[code].message }, { status: refusals[code].status, headers: PRIVATE });

/** What belongs to a team is kept by no cache on the way. */
export const PRIVATE = { "cache-control": "private, no-store" };

export const apiNotFound = (): Response => refuse("not_found");

/** A route handler inside a team: 401, 404 or 403 in the API's form, else the work. No page of another site gets to it. */
export async function withScope(
  slug: string,
  permission: Permission,
  work: (scope: TeamScope) => Promise<Response>,
): Promise<Response> {
  if (!(await isSameOrigin())) return refuse("foreign_origin");
  const scope = await findScope(slug, permission);
  return scope.ok ? await work(scope.value) : refuse(scope.error);
}

/** A route handler on one's own account. */
export async function withUser(work: (user: SignedIn) => Promise<Response>): Promise<Response> {
  if (!(await isSameOrigin())) return refuse("foreign_origin");
  const user = await currentUser();
  return user ? await work(user) : refuse("unauthenticated");
}
