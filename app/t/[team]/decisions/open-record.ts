import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getDecision } from "@/db/queries/decisions";
import { requireScope } from "@/lib/auth/guards";
import { isId } from "@/lib/ids";
import type { Permission } from "@/lib/teams/permissions";

/** A record for a page: the sign-in page, a 404, a 403, or the scope and the record; once for a page and its title. */
export const openRecord = cache(async (team: string, id: string, permission: Permission, here: string) => {
  const scope = await requireScope(team, permission, here);
  const record = isId(id) ? await getDecision(scope, id) : null;
  return record ? { scope, record } : notFound();
});
