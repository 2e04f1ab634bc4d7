import "server-only";
import { err, type Result } from "@/lib/planner/result";
import type { Permission } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import type { ActionFault, ActionResult, InputFault } from "./action-result";
import { findScope, type ScopeRefusal } from "./guards";
import { currentUser, type SignedIn } from "./session";

/** Turns what arrived, which can be anything, into typed values or messages by field. */
export type Parser<Input> = (input: unknown) => Result<Input, readonly InputFault[]>;

const refusals: Readonly<Record<ScopeRefusal, string>> = {
  unauthenticated: "You are signed out. Sign in again; nothing you typed is lost.",
  not_found: "This team does not exist, or you are not in it any more.",
  forbidden: "Your role in this team does not allow this. An owner of the team can change that.",
};

export const refused = (code: ScopeRefusal): { ok: false; error: ActionFault } =>
  err({ code, message: refusals[code] });

export const invalid = (fields: readonly InputFault[]): { ok: false; error: ActionFault } =>
  err({
    code: "invalid",
    message:
      fields.length === 1 ? (fields[0]?.message ?? "One field is faulty.") : `${fields.length} fields are faulty.`,
    fields,
  });

/**
 * A server action inside a team: first the scope, then the input, then the work. Every such action takes the team's slug and one
 * input, so that a test can walk them all.
 */
export const teamAction =
  <Input, Output, Fault extends ActionFault = ActionFault>(
    permission: Permission,
    parse: Parser<Input>,
    work: (scope: TeamScope, input: Input) => Promise<ActionResult<Output, Fault | ActionFault>>,
  ) =>
  async (team: string, input: unknown): Promise<ActionResult<Output, Fault | ActionFault>> => {
    const scope = await findScope(String(team), permission);
    if (!scope.ok) return refused(scope.error);
    const parsed = parse(input);
    return parsed.ok ? await work(scope.value, parsed.value) : invalid(parsed.error);
  };

/** A server action anybody may call: signing in and what leads there. It counts attempts itself. */
export const publicAction =
  <Input, Output, Fault extends ActionFault = ActionFault>(
    parse: Parser<Input>,
    work: (input: Input) => Promise<ActionResult<Output, Fault | ActionFault>>,
  ) =>
  async (input: unknown): Promise<ActionResult<Output, Fault | ActionFault>> => {
    const parsed = parse(input);
    return parsed.ok ? await work(parsed.value) : invalid(parsed.error);
  };

/** A server action on one's own account. */
export const userAction =
  <Input, Output, Fault extends ActionFault = ActionFault>(
    parse: Parser<Input>,
    work: (user: SignedIn, input: Input) => Promise<ActionResult<Output, Fault | ActionFault>>,
  ) =>
  async (input: unknown): Promise<ActionResult<Output, Fault | ActionFault>> => {
    const user = await currentUser();
    if (!user) return refused("unauthenticated");
    const parsed = parse(input);
    return parsed.ok ? await work(user, parsed.value) : invalid(parsed.error);
  };
