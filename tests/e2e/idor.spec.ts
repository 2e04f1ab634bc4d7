/**
 * Walks every server action and every address of the build with another team's ids. Nothing is listed here: what is new is
 * walked too, or the walk fails and says which input it has no value for.
 */
import type { APIRequestContext, Browser } from "@playwright/test";
import { eq } from "drizzle-orm";
import { decisionComments, scenarios } from "../../db/schema";
import { wordParts } from "../../lib/decisions/words";
import { newId } from "../../lib/ids";
import { noTeamPrices } from "../../lib/planner/price-books/team-prices";
import { expect, test } from "./fixtures";
import { makeUser, signIn } from "./support/accounts";
import { type ActionAnswer, type KnownAction, knownActions, sendAction } from "./support/call-action";
import { LINK } from "./support/scenarios";
import { presentServer, testDatabase } from "./support/test-database";
import { changesSince, knownRoutes, type RowsOfTeam, rowsOf, type Stocked, savedState, stock } from "./support/walk";

const MARK = `hush${newId()}`;

let victim: Stocked;
let before: RowsOfTeam | undefined;
let content: object;
let recordFile: string;

// Tests that run in parallel each run this anew. The team is one for all of a process: none of them may change it.
test.beforeAll(async ({ browser }) => {
  if (before !== undefined) return;
  victim = await stock(browser, { mark: MARK, versions: 3, revisions: 3 });
  ({ content, recordFile } = await savedState(browser));
  before = await rowsOf(victim, MARK);
  expect(before.rows.length).toBeGreaterThan(22); // what must not change is there
});

interface Attacker extends Stocked {
  readonly request: APIRequestContext;
  readonly close: () => Promise<void>;
}

/** The owner of a team: may do everything, there. */
async function makeAttacker(browser: Browser): Promise<Attacker> {
  const own = await stock(browser, { mark: `walker${newId()}`, versions: 2, revisions: 1 });
  const context = await browser.newContext({ baseURL: presentServer().origin });
  await signIn(context, own.owner);
  return { ...own, request: context.request, close: () => context.close() };
}

interface Value {
  /** Of the other team, where it is something that belongs to one. */
  readonly foreign?: unknown;
  /** Values to try, one's own first. */
  readonly own: readonly unknown[];
}

const isOfRecord = (place: string): boolean => /\/(decisions|reviews)\//.test(place);

/** An id that is taken, of the kind that an action makes: a comment, a record, else a note. */
const takenOf = ({ id, threadId, noteId }: Stocked["record"], action: string): string =>
  /thread/i.test(action) ? threadId : /^(create|import)/.test(action) ? id : noteId;

/** What the inputs of actions are called, and what to put there. */
const valuesFor = (own: Attacker, { file, name }: KnownAction): Readonly<Record<string, Value>> => ({
  id: isOfRecord(file)
    ? { foreign: victim.record.id, own: [own.record.id] }
    : { foreign: victim.scenarioId, own: [own.scenarioId] },
  ...ofRecords(own),
  as: { foreign: isOfRecord(file) ? takenOf(victim.record, name) : victim.scenarioId, own: [newId()] },
  version: { foreign: victim.versions, own: [1] },
  base: { own: [own.versions, own.revisions] },
  revision: { foreign: victim.revisions, own: [1] },
  userId: { foreign: victim.member.id, own: [own.member.id] },
  invitationId: { foreign: victim.invitationId, own: [own.invitationId] },
  token: { foreign: victim.token, own: [own.token] },
  role: { own: ["viewer"] },
  days: { own: [7] },
  email: { own: [null, own.owner.email] },
  afterwards: { own: ["editor"] },
  name: { own: ["Walked"] },
  confirmation: { foreign: victim.team.name, own: [own.team.name] },
  content: { own: [content, noTeamPrices] },
  note: { own: ["Walked"] },
  link: { own: [LINK] },
  description: { own: [""] },
  tags: { own: [[]] },
  usesTeamPrices: { own: [true] },
  text: {
    own: [isOfRecord(file) ? recordFile : JSON.stringify({ format: "berth-scenario", formatVersion: 1, ...content })],
  },
  present: { own: ["not the password"] },
  password: { own: ["nine brown boats in the bay"] },
  provider: { own: ["github"] },
  proof: { own: [own.owner.email] },
  next: { own: ["/"] },
});

/** What the actions on decision records take besides. */
const ofRecords = ({ record, scenarioId }: Attacker): Readonly<Record<string, Value>> => ({
  recordId: { foreign: victim.record.id, own: [record.id] },
  personId: { foreign: victim.record.personId, own: [record.personId] },
  threadId: { foreign: victim.record.threadId, own: [record.threadId] },
  commentId: { foreign: victim.record.threadId, own: [record.threadId] },
  linkId: { foreign: victim.record.linkId, own: [record.linkId] },
  feedbackId: { foreign: victim.record.feedbackId, own: [record.feedbackId] },
  scenario: { foreign: victim.scenarioId, own: [scenarioId] },
  supersedes: { foreign: victim.record.id, own: [null] },
  by: { foreign: victim.record.id, own: [null] },
  deciders: { own: [[]] },
  platform: { own: ["compose"] },
  whyNotPick: { own: ["Walked"] },
  title: { own: ["Walked"] },
  words: { own: [{ ...Object.fromEntries(wordParts.map((part) => [part, "Walked"])), ...noOthers }] },
  to: { own: ["deprecated"] },
  part: { own: ["informed"] },
  vote: { own: ["approve"] },
  reason: { own: [""] },
  seen: { own: [1, "nothing"] },
  option: { own: [null] },
  body: { own: ["Walked"] },
  isResolved: { own: [true] },
  label: { own: ["Walked"] },
  passphrase: { own: [null] },
  sandboxFields: { own: [[]] },
  allowsFeedback: { own: [false] },
  allowsPreview: { own: [false] },
  state: { own: ["shown"] },
  reviewOn: { own: [null] },
  conditions: { own: [[]] },
  book: { own: ["list-2026-10"] },
  basis: { own: ["frozen"] },
});

const noOthers = { otherDeciders: [], otherConsulted: [], otherInformed: [] };

/** The parser of a scenario names the fields of the content itself. */
const insideContent = /^(content\b.*|scenario\b.*|priceBook|priceRevision|assumptions\b.*|format.*)$/;

/** A record names the scenario it is made from by its id. */
const isOwnName = (path: string, { file }: KnownAction): boolean => path === "scenario" && isOfRecord(file);

interface Answer {
  readonly ok?: boolean;
  readonly error?: {
    readonly code: string;
    readonly fields?: readonly { readonly path: string; readonly message: string }[];
  };
}

const answerOf = ({ result }: ActionAnswer): Answer => (result ?? {}) as Answer;

const isInvalid = (answer: ActionAnswer): boolean => answerOf(answer).error?.code === "invalid";

/**
 * Finds an input that an action accepts, by its own refusals: each names the fields that are missing, and those are filled in.
 *
 * @returns the names of the fields it takes, and for each the value that was accepted
 */
async function findInput(
  send: (input: Readonly<Record<string, unknown>>) => Promise<ActionAnswer>,
  values: Readonly<Record<string, Value>>,
  action: KnownAction,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  const tried: Record<string, number> = {};
  for (let round = 0; round < 40; round += 1) {
    const answer = await send(input);
    if (!isInvalid(answer)) return input;
    const paths = answerOf(answer).error?.fields?.map((field) => field.path) ?? [];
    let isFurther = false;
    for (const faulty of paths) {
      const key =
        (insideContent.test(faulty) && !isOwnName(faulty, action)) || (faulty === "" && !("content" in input))
          ? "content"
          : faulty.split(".")[0];
      const candidates = values[key ?? ""]?.own;
      if (key === undefined || candidates === undefined) continue;
      const turn = tried[key] ?? 0;
      if (turn >= candidates.length) continue;
      input[key] = candidates[turn];
      tried[key] = turn + 1;
      isFurther = true;
    }
    const lacks = `${action.name} in ${action.file} refuses ${JSON.stringify(Object.keys(input))} because of: ${paths.join(", ")}`;
    expect(isFurther, `The walk has no value for an input. ${lacks}`).toBe(true);
  }
  throw new Error(`${action.name} accepts no input.`);
}

/** Fields that are not asked for and yet taken: of all at once, those that are not refused by name. */
async function findOptional(
  send: (input: Readonly<Record<string, unknown>>) => Promise<ActionAnswer>,
  values: Readonly<Record<string, Value>>,
  required: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  let left = Object.entries(values).filter(([key, { foreign }]) => !(key in required) && foreign !== undefined);
  for (;;) {
    const taken = Object.fromEntries(left.map(([key, { foreign }]) => [key, foreign]));
    const answer = await send({ ...required, ...taken });
    if (!isInvalid(answer)) return taken;
    // What is unknown is a fault of the whole, and named in its words.
    const refused = new Set(
      answerOf(answer).error?.fields?.flatMap(({ path, message }) =>
        path === "" ? [...message.matchAll(/"([^"]+)"/g)].map(([, key]) => key) : [path.split(".")[0]],
      ),
    );
    const further = left.filter(([key]) => !refused.has(key));
    // Refused for another reason, such as that it was done before: whether these are taken shows when they are tried.
    if (further.length === left.length) return taken;
    left = further;
  }
}

async function expectUntouched(): Promise<void> {
  if (before === undefined) throw new Error("Nothing was written down before.");
  const { changes, lookedUntil } = await changesSince(before);
  expect(changes).toEqual([]);
  before = { ...before, lookedUntil };
}

test("the walk sees what is changed, added and taken away", async ({ browser }) => {
  const mark = `seen${newId()}`;
  const own = await stock(browser, { mark, versions: 1, revisions: 1 });
  const rows = await rowsOf(own, mark);
  const { db } = testDatabase();
  expect((await changesSince(rows)).changes).toEqual([]);
  await db.update(scenarios).set({ name: "Another" }).where(eq(scenarios.id, own.scenarioId));
  await makeUser({ name: `Guest of ${mark}` });
  await db.delete(decisionComments).where(eq(decisionComments.id, own.record.threadId));
  expect((await changesSince(rows)).changes.map((change) => change.slice(0, 30)).toSorted()).toEqual([
    expect.stringMatching(/^Gone or changed: decision_comm/),
    expect.stringMatching(/^Gone or changed: scenarios/),
    expect.stringMatching(/^New: scenarios/),
    expect.stringMatching(/^New: users/),
  ]);
});

for (const action of knownActions()) {
  test(`${action.name} (${action.file}) gives and changes nothing of another team`, async ({ browser, playwright }) => {
    test.setTimeout(120_000);
    const answers: ActionAnswer[] = [];
    let own = await makeAttacker(browser);
    const send = async (args: readonly unknown[]) => {
      const answer = await sendAction(own.request, action, args);
      answers.push(answer);
      return answer;
    };

    const isOfTeam = answerOf(await send([`nobody-${newId().slice(0, 6)}`, {}])).error?.code === "not_found";
    if (action.file.includes("[team]")) expect(isOfTeam, "an action inside a team asks for the team first").toBe(true);
    const args = (input: unknown) => (isOfTeam ? [own.team.slug, input] : [input]);

    // What it takes, tried out by somebody who may lose all they have.
    const values = valuesFor(own, action);
    const required = await findInput((input) => send(args(input)), values, action);
    const optional = await findOptional((input) => send(args(input)), values, required);
    await own.close();

    // With one's own team and another's ids: each that it asks for alone, then whatever else it takes, then all together.
    const fields = Object.keys({ ...required, ...optional });
    const foreignFields = fields.filter((key) => values[key]?.foreign !== undefined);
    const asked = foreignFields.filter((key) => key in required);
    const unasked = foreignFields.filter((key) => !(key in required));
    const tryMix = async (mix: readonly string[]): Promise<ActionAnswer> => {
      own = await makeAttacker(browser);
      const mine = valuesFor(own, action);
      const accepted = Object.fromEntries(
        Object.entries(required).map(([key, value]) => {
          const place = values[key]?.own.indexOf(value) ?? 0;
          return [key, mine[key]?.own[place]];
        }),
      );
      const foreign = Object.fromEntries(mix.map((key) => [key, mine[key]?.foreign]));
      const answer = await send(args({ ...accepted, ...foreign }));
      // A field that is not asked for may be passed over, and the rest done. What is asked for is used, and must be refused.
      if (mix.some((key) => key in required)) {
        const said = `${action.name} with another team's ${mix.join(", ")}: ${answer.text.slice(0, 1_000)}`;
        expect(answerOf(answer).ok, said).not.toBe(true);
      }
      await own.close();
      return answer;
    };
    for (const key of asked) await tryMix([key]);
    if (unasked.length > 0) {
      const answer = await tryMix(unasked);
      // One that is refused may hide another that would not have been.
      if (answerOf(answer).error !== undefined && unasked.length > 1) for (const key of unasked) await tryMix([key]);
    }
    if (foreignFields.length > 1 && asked.length > 0) await tryMix(foreignFields);

    if (isOfTeam) {
      own = await makeAttacker(browser);
      const theirs = Object.fromEntries(fields.map((key) => [key, values[key]?.foreign ?? required[key]]));
      for (const input of [theirs, required, {}, null]) {
        const answer = await send([victim.team.slug, input]);
        expect(answerOf(answer).error?.code, answer.text).toBe("not_found");
      }
      const nobody = await playwright.request.newContext({ baseURL: new URL(await originOf(own.request)).origin });
      const signedOut = await sendAction(nobody, action, [victim.team.slug, theirs]);
      answers.push(signedOut);
      expect(answerOf(signedOut).error?.code).toBe("unauthenticated");
      await nobody.dispose();
      await own.close();
    }

    for (const { text } of answers) expect(text).not.toContain(MARK);
    await expectUntouched();
  });
}

const originOf = async (request: APIRequestContext): Promise<string> => (await request.get("/robots.txt")).url();

/** Parts of addresses: another team's, and one's own. */
const partsOf = (who: Stocked, pattern: string): Readonly<Record<string, string>> => ({
  team: who.team.slug,
  id: isOfRecord(pattern) ? who.record.id : who.scenarioId,
  file: "json",
  version: String(who.versions),
  revision: String(who.revisions),
  token: who.token,
});

const inTeams = /^\/(t|save|account|invitation|api\/(teams|account))(\/|$)/;

for (const { pattern, kind } of knownRoutes().filter((route) => inTeams.test(route.pattern))) {
  test(`${pattern} shows nothing of another team`, async ({ browser, playwright }) => {
    test.setTimeout(120_000);
    const own = await makeAttacker(browser);
    const theirs = partsOf(victim, pattern);
    const mine: typeof theirs = { ...partsOf(own, pattern), version: "1", revision: "1" };
    const names = [...pattern.matchAll(/\[([^\]]+)\]/g)].map(([, name = ""]) => name);
    for (const name of names) expect(Object.keys(theirs), `The walk has no value for [${name}]`).toContain(name);
    const filled = (foreign: readonly string[]) =>
      pattern.replace(/\[([^\]]+)\]/g, (_, name: string) => (foreign.includes(name) ? theirs : mine)[name] ?? name);

    // Whatever an address may carry behind its question mark, all at once.
    const query = new URLSearchParams({
      ...{
        id: victim.scenarioId,
        ids: `${victim.scenarioId},${own.scenarioId}`,
        scenario: victim.scenarioId,
        supersedes: victim.record.id,
      },
      ...{
        about: victim.scenarioId,
        by: victim.owner.id,
        version: "3",
        revision: "3",
        from: "2000-01-01",
        team: victim.team.slug,
      },
    });
    const foreignNames = names.filter((name) => theirs[name] !== mine[name]);
    const mixes = [[], ...foreignNames.map((name) => [name]), ...(foreignNames.length > 1 ? [foreignNames] : [])];
    const methods = kind === "route" ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] : ["GET"];
    const signedOut = await playwright.request.newContext({ baseURL: new URL(await originOf(own.request)).origin });
    for (const mix of mixes) {
      for (const address of [filled(mix), `${filled(mix)}?${query}`]) {
        for (const method of methods) {
          const answer = await own.request.fetch(address, { method, maxRedirects: 0 });
          const said = `${method} ${address} was answered with ${answer.status()}`;
          if (mix.length > 0) expect([404, 405], said).toContain(answer.status());
          expect((await answer.body()).includes(MARK), said).toBe(false);
          const unknown = await signedOut.fetch(address, { method, maxRedirects: 0 });
          expect([307, 401, 404, 405], `Signed out, ${method} ${address}: ${unknown.status()}`).toContain(
            unknown.status(),
          );
          expect((await unknown.body()).includes(MARK), `Signed out, ${said}`).toBe(false);
        }
      }
    }
    await signedOut.dispose();
    await own.close();
    await expectUntouched();
  });
}
