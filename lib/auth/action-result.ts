import type { Result } from "@/lib/planner/result";

/** One faulty input of a form, by its name. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}

/**
 * What a server action answers. Refusals are data, so that nothing typed is lost; `code` is for programs, `message` for people.
 * `unauthenticated` · `not_found` · `forbidden` · `invalid` with fields · `rate_limited` · `conflict` · whatever an action adds.
 */
export interface ActionFault {
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly InputFault[];
}

export type ActionResult<T, E extends ActionFault = ActionFault> = Result<T, E>;
