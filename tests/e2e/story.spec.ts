import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import Ajv2020 from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { parse as parseYaml } from "yaml";
import { expect, test, untilLive } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { openStranger } from "./support/shares";

/** "$5,288" as 5288. */
const dollars = (text: string | null): number => Number((text ?? "").replace(/[^0-9.]/g, ""));

const sum = (values: readonly number[]): number => Math.round(values.reduce((all, one) => all + one, 0) * 100) / 100;

/** Fills in the planner as a visitor does, and saves. */
async function planAndSave(page: Page): Promise<void> {
  await page.goto("/");
  await untilLive(page);
  await page.getByLabel("Team size").fill("12");
  await page.getByRole("radio", { name: /^Learning/ }).check();
  await page.getByLabel("Monthly budget").fill("900");
  await page.getByRole("link", { name: "Save", exact: true }).click();
  await page.getByLabel("Name", { exact: true }).fill("Checkout in 2027");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout in 2027" })).toBeVisible();
}

/** Until the script is there nobody hears a click. */
async function openDialog(page: Page, button: string): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: button }).click({ timeout: 2_000 });
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test("from the planner to a decision that a stranger reads, every export of it, and its end", async ({ browser }) => {
  test.setTimeout(300_000); // it is a long story
  const { team, owner: ada, viewer: vera } = await makeTeam();
  const page = await openAs(browser, ada);
  await planAndSave(page);

  // Decide.
  await page.getByRole("link", { name: "Decide", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New decision" })).toBeVisible();
  await page.getByRole("checkbox", { name: vera.name }).check();
  await page.getByLabel("Title").fill("Run the checkout where we can look after it");
  await page.getByRole("button", { name: "Write the draft" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Run the checkout where we can look after it" }),
  ).toBeVisible();
  await openDialog(page, "Propose …");
  await page.getByRole("dialog").getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByText("Proposed", { exact: true }).first()).toBeVisible();

  const decider = await openAs(browser, vera);
  await decider.goto(new URL(page.url()).pathname);
  await decider.getByRole("radio", { name: "Approve" }).check({ force: true });
  await decider.getByRole("button", { name: "Vote", exact: true }).click();
  await expect(decider.getByText("The only decider approves.").first()).toBeVisible();

  await page.reload();
  await openDialog(page, "Accept …");
  await page.getByRole("dialog").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText("Accepted", { exact: true }).first()).toBeVisible();
  const record = new URL(page.url()).pathname;
  const id = record.split("/").at(-1) ?? "";

  // Share.
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await page.getByLabel("What it is for").fill("Board");
  await page.getByRole("checkbox", { name: /leave feedback/ }).check();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Share link").inputValue();

  const { page: stranger } = await openStranger(browser);
  await stranger.goto(link);
  await expect(
    stranger.getByRole("heading", { level: 1, name: "Run the checkout where we can look after it" }),
  ).toBeVisible();
  const hash = ((await stranger.locator("[data-hash]").textContent()) ?? "").trim();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const yearOne = dollars(await stranger.locator("[data-option]").first().locator("td").first().textContent());
  expect(yearOne).toBeGreaterThan(1_000);

  // Feedback, shown once the team says so.
  await stranger.getByLabel("Your name").fill("Lin of the board");
  await stranger.getByLabel("What you think of it").fill("What if <b>two</b> machines die?");
  await stranger.getByRole("button", { name: "Send to the team" }).click();
  await expect(stranger.getByText("What if <b>two</b> machines die?")).toHaveCount(0);
  await page.reload();
  const feedback = page.getByRole("listitem").filter({ hasText: "Lin of the board" });
  await expect(feedback).toContainText("What if <b>two</b> machines die?");
  await feedback.getByRole("button", { name: /^Show/ }).click();
  await expect(feedback).toContainText("Shown to readers");
  await stranger.goto(link);
  await expect(stranger.getByText("What if <b>two</b> machines die?")).toBeVisible();

  // Every export, opened with readers that are not ours, says what the page says.
  const files = `/api/teams/${team.slug}/decisions/${id}`;
  const download = async (file: string) => {
    const answer = await page.request.get(`${files}/${file}`);
    expect(answer.status(), file).toBe(200);
    return { body: await answer.body(), name: answer.headers()["content-disposition"] ?? "" };
  };

  const markdown = await download("md");
  expect(markdown.name).toContain("0001-run-the-checkout-where-we-can-look-after-it.md");
  const [, front = "", ...rest] = markdown.body.toString("utf8").split(/^---$/m);
  expect(parseYaml(front)).toMatchObject({ status: "accepted", "decision-makers": [vera.name] });
  const text = rest.join("---");
  for (const heading of ["Context and Problem Statement", "Considered Options", "Decision Outcome", "More Information"])
    expect(text).toContain(`## ${heading}`);
  expect(text).toContain(hash);
  expect(text).toContain(yearOne.toLocaleString("en-US"));

  const json = JSON.parse((await download("json")).body.toString("utf8"));
  expect(json.hash).toBe(hash);
  const schemaPath = new URL(String(json.$schema), "http://localhost").pathname;
  const schema = await (await page.request.get(schemaPath)).json();
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  const frozen = await download("frozen.json");
  expect(createHash("sha256").update(frozen.body).digest("hex")).toBe(hash);
  const chosen = json.frozen.evaluation.platforms.find((one: { id: string }) => one.id === json.platform);
  expect(Math.round(chosen.yearOne.totalUsd)).toBe(yearOne);

  for (const paper of ["a4", "letter"]) {
    const pdf = await getDocumentProxy(new Uint8Array((await download(`pdf?paper=${paper}`)).body));
    expect(pdf.numPages).toBeGreaterThanOrEqual(2);
    expect(pdf.numPages).toBeLessThanOrEqual(4);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual(paper === "a4" ? [595, 842] : [612, 792]);
    expect(await pdf.getOutline()).not.toHaveLength(0);
    const words = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, " ");
    expect(words).toContain(yearOne.toLocaleString("en-US"));
    expect(words.replaceAll(" ", "")).toContain(hash);
  }

  const month: number = chosen.monthly.infrastructureUsd;
  const bill: Record<string, string>[] = parseCsv((await download("bill.csv")).body, { columns: true, bom: true });
  const own = bill.filter(({ platform }) => platform === chosen.name);
  const amounts = (row: string) => own.filter((one) => one.row === row).map((one) => Number(one["amount (USD)"]));
  expect(sum(amounts("line"))).toBe(month);
  expect(amounts("total")).toEqual([month]);

  const focus: Record<string, string>[] = parseCsv((await download("focus.csv")).body, { columns: true, bom: true });
  expect(Object.keys(focus[0] ?? {})).toEqual(
    expect.arrayContaining(["BillingCurrency", "ChargeCategory", "ServiceName"]),
  );

  const sheets = await readXlsx((await download("xlsx")).body);
  const cells = sheets.flatMap(({ data }) => data.flat());
  expect(cells).toContain(chosen.yearOne.totalUsd);
  expect(cells).toContain(hash);

  const svg = (await download("chart.svg")).body.toString("utf8");
  expect(svg).toContain(chosen.name);
  const png = (await download("chart.png")).body;
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");

  // Revoked, it is gone.
  await openDialog(page, "Revoke “Board”");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke the link" }).click();
  await expect(page.getByText("There is none.")).toBeVisible();
  const missed = await stranger.goto(link);
  expect(missed?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: "There is nothing to read here" })).toBeVisible();
});
