import type { Role } from "./permissions";

/**
 * One person's standing in one team: the first argument of every query, which filters by it. Made only by
 * `db/queries/memberships`, from a membership that exists at this moment.
 */
export interface TeamScope {
  readonly teamId: string;
  /** In addresses: `/t/{slug}`. Never changes, unlike the name. */
  readonly slug: string;
  readonly teamName: string;
  readonly userId: string;
  readonly role: Role;
}
