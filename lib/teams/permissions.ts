/** Who may do what in a team: the one table that the interface shows by and the server decides by. */

export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

const everyone = ["owner", "editor", "viewer"] as const satisfies readonly Role[];
const editors = ["owner", "editor"] as const satisfies readonly Role[];
const owners = ["owner"] as const satisfies readonly Role[];

const allowed = {
  "team:read": everyone,
  /** Name of the team. */
  "team:rename": owners,
  "team:delete": owners,
  /** Everything the team has, as files. */
  "team:export": owners,
  "members:read": everyone,
  /** Create and revoke invitations. */
  "members:invite": owners,
  /** Change a role, remove a member, hand the team over. Leaving is everybody's own right and needs no permission. */
  "members:manage": owners,
  "scenario:read": everyone,
  /** Save, rename, describe, tag, duplicate, import, archive, restore. */
  "scenario:write": editors,
  /** Delete, take back a deletion, delete for good. */
  "scenario:delete": editors,
  "prices:read": everyone,
  "prices:write": editors,
  "decision:read": everyone,
  /** Draft, edit words, name people, propose, accept, reject, supersede, amend, set reviews, import. */
  "decision:write": editors,
  /** Approve, object, abstain: for those a record names as deciders, whatever their role. */
  "decision:vote": everyone,
  "decision:comment": everyone,
  /** Make and revoke links that anyone can read with. */
  "decision:share": editors,
  /** Let the readers of a link do more than read: sandbox, feedback, a preview picture. */
  "decision:open-link": owners,
  /** Show or hide feedback that readers left. */
  "decision:moderate": editors,
  "activity:read": everyone,
  "activity:export": editors,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

export const permissions = Object.keys(allowed) as readonly Permission[]; // keys of a literal: nothing else can be there

export const can = (role: Role, permission: Permission): boolean =>
  (allowed[permission] as readonly Role[]).includes(role); // widened: `includes` of a tuple takes only its members

/** Whether a role may more than another. */
export const isHigher = (role: Role, than: Role): boolean => roles.indexOf(role) < roles.indexOf(than);

export const isRole = (text: unknown): text is Role => (roles as readonly unknown[]).includes(text);
