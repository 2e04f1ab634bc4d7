import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { callAction } from "./call-action";
import { presentServer } from "./test-database";

interface ShareWishes {
  readonly label?: string;
  readonly days?: 7 | 30 | 90 | null;
  readonly passphrase?: string | null;
  readonly sandboxFields?: readonly string[];
  readonly allowsFeedback?: boolean;
  readonly allowsPreview?: boolean;
}

export const shareInput = (recordId: string, wishes: ShareWishes = {}) => ({
  recordId,
  label: "",
  days: 30,
  passphrase: null,
  sandboxFields: [],
  allowsFeedback: false,
  allowsPreview: false,
  ...wishes,
});

/** A link to a record, with the session of the request context: its path, "/s/…". */
export async function makeShare(
  request: APIRequestContext,
  team: string,
  recordId: string,
  wishes: ShareWishes = {},
): Promise<string> {
  const made = await callAction(request, "createShare", [team, shareInput(recordId, wishes)]);
  expect(made).toMatchObject({ ok: true });
  return new URL(made.value.link).pathname;
}

/** The browser of somebody without an account. */
export async function openStranger(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ baseURL: presentServer().origin, ...options });
  return { context, page: await context.newPage() };
}
