import type { ActionResult } from "@/lib/auth/action-result";

type Action = (team: string, input: unknown) => Promise<ActionResult<object>>;

export interface CommentActions {
  readonly openThread: Action;
  readonly replyToThread: Action;
  readonly editComment: Action;
  readonly takeBackComment: Action;
  readonly resolveThread: Action;
}
