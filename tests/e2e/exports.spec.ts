import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import readSheets from "read-excel-file/node";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { parse as parseYaml } from "yaml";
import { newId } from "../../lib/ids";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeDecision } from "./support/records";

const fileAddress = (team: string, id: string, file: string) => `/api/teams/${team}/decisions/${id}/${file}`;

const files = [
  { file: "md", name: "0001-run-on-one-host.md", type: "text/markdown; charset=utf-8" },
  { file: "pdf", name: "0001-run-on-one-host.pdf", type: "application/pdf" },
  { file: "pdf?paper=letter", name: "0001-run-on-one-host.pdf", type: "application/pdf" },
  {
    file: "xlsx",
    name: "0001-run-on-one-host.xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  { file: "bill.csv", name: "0001-run-on-one-host-bill.csv", type: "text/csv; charset=utf-8" },
  { file: "ledger.csv", name: "0001-run-on-one-host-ledger.csv", type: "text/csv; charset=utf-8" },
  { file: "focus.csv", name: "0001-run-on-one-host-focus.csv", type: "text/csv; charset=utf-8" },
  { file: "json", name: "0001-run-on-one-host.json", type: "application/json; charset=utf-8" },
  { file: "frozen.json", name: "0001-run-on-one-host-frozen.json", type: "application/json; charset=utf-8" },
  { file: "chart.svg", name: "0001-run-on-one-host-year-one.svg", type: "image/svg+xml" },
  { file: "chart.png?chart=cumulative", name: "0001-run-on-one-host-cumulative.png", type: "image/png" },
] as const;

test("A viewer can download every file of a record, and other readers find the page’s figures in them", async ({
  browser,
}) => {
  test.slow();
  const { team, editor, viewer } = await makeTeam();
  const writer = await openAs(browser, editor);
  const record = await makeDecision(writer.context().request, team.slug);
  const page = await openAs(browser, viewer);
  const { request } = page.context();
  const got = new Map<string, Buffer>();
  for (const { file, name, type } of files) {
    const answer = await request.get(fileAddress(team.slug, record.id, file));
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()).toMatchObject({
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    });
    got.set(file, await answer.body());
  }
  const bytes = (file: string): Buffer => got.get(file) ?? Buffer.alloc(0);
  const text = (file: string): string => bytes(file).toString("utf8");

  await page.goto(`/t/${team.slug}/decisions/${record.id}`);
  const hash = (await page.locator("[data-hash]").textContent()) ?? "";
  const total = (await page.locator("[data-bill-total]").textContent()) ?? "";
  const infrastructure = Number(total.replace(/[$,]/g, ""));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(infrastructure).toBeGreaterThan(0);

  expect(createHash("sha256").update(bytes("frozen.json")).digest("hex")).toBe(hash);
  const json = JSON.parse(text("json"));
  expect(json.hash).toBe(hash);
  const schema = await (await request.get(new URL(json.$schema).pathname)).json();
  expect(new Ajv({ strict: false, validateFormats: false }).validate(schema, json)).toBe(true);

  const [, front = ""] = /^---\n([\s\S]*?)\n---/.exec(text("md")) ?? [];
  expect(parseYaml(front)).toMatchObject({ status: "proposed" });
  expect(text("md")).toContain(hash);
  for (const file of ["pdf", "pdf?paper=letter"]) {
    const pdf = await getDocumentProxy(new Uint8Array(bytes(file)));
    expect(pdf.numPages).toBeGreaterThanOrEqual(2);
    expect(pdf.numPages).toBeLessThanOrEqual(4);
    const said = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, " ");
    expect(said).toContain(hash);
    expect(said).toContain(total.replace("$", ""));
  }
  const sheets = await readSheets(bytes("xlsx"));
  const bill = sheets.find(({ sheet }) => sheet === "Bill")?.data ?? [];
  expect(bill.find((row) => row[1] === "Total infrastructure, month 1")?.[6]).toBe(infrastructure);
  const rows = parseCsv(text("bill.csv"), { bom: true, columns: true }) as Record<string, string>[];
  expect(Number(rows.find((row) => row.row === "total")?.["amount (USD)"])).toBe(infrastructure);
  const focus = parseCsv(text("focus.csv"), { columns: true }) as Record<string, string>[];
  const cents = focus.reduce((sum, row) => sum + Math.round(Number(row.BilledCost) * 100), 0);
  expect(cents / 100).toBe(infrastructure);
  expect(text("chart.svg")).toContain(hash);
  expect((await sharp(bytes("chart.png?chart=cumulative")).metadata()).width).toBe(1440);
});

test("@phone the menu on the record’s page leads to the files, without a script too", async ({ browser }) => {
  const { team, owner } = await makeTeam();
  const page = await openAs(browser, owner);
  const record = await makeDecision(page.context().request, team.slug);
  await page.goto(`/t/${team.slug}/decisions/${record.id}`);
  await page.locator("[data-export-menu] summary").click();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Markdown/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("0001-run-on-one-host.md");
  expect(readFileSync(await download.path(), "utf8")).toContain("# Run on one host");
});

test("a stranger gets no file, and what is no file is not there", async ({ browser, request }) => {
  const { team, owner } = await makeTeam();
  const page = await openAs(browser, owner);
  const record = await makeDecision(page.context().request, team.slug);
  const other = await makeTeam();
  const stranger = (await openAs(browser, other.owner)).context().request;
  for (const { file } of files) {
    expect((await request.get(fileAddress(team.slug, record.id, file))).status(), file).toBe(401);
    expect((await stranger.get(fileAddress(team.slug, record.id, file))).status(), file).toBe(404);
    // Under their own team's address another team's record is not there either.
    expect((await stranger.get(fileAddress(other.team.slug, record.id, file))).status(), file).toBe(404);
  }
  const own = page.context().request;
  for (const file of ["exe", "pdf?paper=a3", "chart.svg?chart=pie", "..%2fmd"])
    expect((await own.get(fileAddress(team.slug, record.id, file))).status(), file).toBe(404);
  expect((await own.get(fileAddress(team.slug, "nothing", "md"))).status()).toBe(404);
  expect((await own.get(fileAddress(team.slug, newId(), "md"))).status()).toBe(404);
});

test("whoever asks for files without end is told when to come back, and nobody else is held up", async ({
  browser,
}) => {
  test.slow();
  const { team, editor, viewer } = await makeTeam();
  const record = await makeDecision((await openAs(browser, editor)).context().request, team.slug);
  const { request } = (await openAs(browser, viewer)).context();
  const get = (file: string) => request.get(fileAddress(team.slug, record.id, file));
  // 120 in ten minutes, whatever record they are asked of.
  for (let round = 0; round < 120; round += 1)
    expect((await request.get(fileAddress(team.slug, newId(), "json"))).status()).toBe(404);
  for (const file of ["json", "move"]) {
    const answer = await get(file);
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({
      code: "rate_limited",
      message: expect.stringMatching(/^Too many attempts\. Try again in \d+ (minutes?|seconds?)\.$/),
    });
  }
  const others = (await openAs(browser, editor)).context().request;
  for (const file of ["json", "move"])
    expect((await others.get(fileAddress(team.slug, record.id, file))).status()).toBe(200);
});

test("an editor imports the file into another team, with the same hash; a forged one is refused at its field", async ({
  browser,
}) => {
  const [from, to] = [await makeTeam(), await makeTeam()];
  const writer = (await openAs(browser, from.owner)).context().request;
  const record = await makeDecision(writer, from.team.slug);
  const file = await (await writer.get(fileAddress(from.team.slug, record.id, "json"))).text();
  const page = await openAs(browser, to.editor);
  await page.goto(`/t/${to.team.slug}/decisions`);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import a decision" })).toBeVisible();
  await expectNoAxeViolations(page);
  const choose = async (text: string) => {
    const upload = { name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.getByLabel("File", { exact: true }).setInputFiles(upload);
    await page.getByRole("button", { name: "Import", exact: true }).click();
  };
  await choose(file.replace(/"totalUsd":\d/, '"totalUsd":9'));
  await expect(page.getByRole("alert").filter({ hasText: "This file cannot be imported" })).toContainText("hash:");
  await choose(file);
  const done = page.getByRole("status").filter({ hasText: "is imported as 0001" });
  await expect(done).toContainText("worked out again here and came out the same");
  await expect(done).toContainText(JSON.parse(file).hash);
  await done.getByRole("link", { name: "Open it" }).click();
  await expect(page.locator("[data-hash]")).toHaveText(JSON.parse(file).hash);
});

test("A viewer cannot import", async ({ browser }) => {
  const { team, viewer } = await makeTeam();
  const { request } = (await openAs(browser, viewer)).context();
  const answer = await callAction(request, "importDecision", [team.slug, { as: newId(), text: "{}" }]);
  expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

test("the page of a record prints whole: without what is for clicking, with every fold open", async ({ browser }) => {
  const { team, owner } = await makeTeam();
  const page = await openAs(browser, owner);
  const record = await makeDecision(page.context().request, team.slug);
  await page.goto(`/t/${team.slug}/decisions/${record.id}`);
  const hash = (await page.locator("[data-hash]").textContent()) ?? "";
  const total = (await page.locator("[data-bill-total]").textContent()) ?? "";
  for (const format of ["A4", "Letter"]) {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })));
    const said = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, " ");
    expect(said).toContain(hash);
    expect(said).toContain(total);
    // The recipe of the hash lies in a fold.
    expect(said.replaceAll(" ", "")).toContain('require("crypto").createHash("sha256")');
    expect(said).not.toContain("Start the move");
    expect(said).not.toContain("All decisions");
    expect(said.replaceAll(" ", "")).toContain(`${pdf.numPages}/${pdf.numPages}`);
  }
  // As wide as A4 within its margins.
  await page.setViewportSize({ width: 687, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await expectNoSidewaysScroll(page);
});
