import type { APIRequestContext } from "@playwright/test";
import { type ActionAnswer, knownActions, sendAction } from "./call-action";

/** The address of the person a request context is signed in as, as the app itself says it. */
export async function signedInAs(request: APIRequestContext): Promise<string | null> {
  const answer = await request.get("/api/auth/session");
  return ((await answer.json()) as { user?: { email?: string } }).user?.email ?? null;
}

/** The whole answer to an action of this name. */
export async function answerOf(request: APIRequestContext, name: string, input: unknown): Promise<ActionAnswer> {
  const action = knownActions().find((known) => known.name === name);
  if (!action) throw new Error(`No action of the build is called ${name}.`);
  return await sendAction(request, action, [input]);
}

/** An answer without what differs from one request to the next: nonces, and the ids of what was drawn. */
export const comparable = ({ text }: ActionAnswer): string => text.replace(/[\w-]{20,}/g, "…");
