import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newId } from "../../../lib/ids";
import { untilLive } from "../fixtures";
import { callAction } from "./call-action";

export const LINK = "v=1&team.engineers=12&team.kubernetesExperience=learning&workload.services=6";

interface Wishes {
  readonly name?: string;
  readonly link?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
}

/** Saves a scenario as the page does, with the session of the request context. Gives its id. */
export async function makeScenario(
  request: APIRequestContext,
  team: string,
  { name = "EU launch", link = LINK, description = "", tags = [] }: Wishes = {},
): Promise<string> {
  const input = { as: newId(), link, name, description, tags, usesTeamPrices: false };
  const saved = await callAction(request, "saveNewScenario", [team, input]);
  expect(saved).toMatchObject({ ok: true });
  return saved.value.id;
}

/** The newest version as its file says it. */
export async function fileOf(request: APIRequestContext, team: string, id: string) {
  const answer = await request.get(`/api/teams/${team}/scenarios/${id}`);
  expect(answer.status()).toBe(200);
  return await answer.json();
}

/** Opens a saved scenario and waits until the browser computes by itself. */
export async function openScenario(page: Page, team: string, id: string): Promise<void> {
  await page.goto(`/t/${team}/scenarios/${id}`);
  await untilReady(page);
}

/** The browser computes by itself, and on a phone the form is open. */
export async function untilReady(page: Page): Promise<void> {
  await untilLive(page);
  const edit = page.getByRole("button", { name: "Edit", exact: true });
  if (await edit.isVisible()) await edit.click();
}

export const stateOf = (page: Page) => page.locator("h1 + [role=status]");
export const budget = (page: Page) => page.getByLabel("Monthly budget");
export const clusters = (page: Page) => page.getByLabel("Environments");
