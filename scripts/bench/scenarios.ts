import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import autocannon from "autocannon";
import { type RunningApp, startApp } from "./app";
import { atMost, milliseconds, type Row, ratio, type Section } from "./report";
import { root } from "./root";
import type { ScenariosRun } from "./scenarios-run";
import { median, quantile } from "./statistics";

/** Issue 3: the list of many is at most so many times as slow as the list of ten. */
const MOST_RATIO = 1.5;

const CONNECTIONS = 20;
const SECONDS = 10;

const runNode = promisify(execFile);

export async function benchScenarios(): Promise<readonly Section[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "berth-bench-"));
  chmodSync(dataDir, 0o711); // as root, PostgreSQL runs as another user and passes through
  const before = process.env.DATA_DIR;
  process.env.DATA_DIR = dataDir;
  try {
    const script = path.join(root, "scripts/bench/scenarios-run.ts");
    const args = ["--conditions=react-server", "--import", "tsx", script, dataDir];
    const { stdout } = await runNode(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    const run = JSON.parse(stdout) as ScenariosRun; // printed by scenarios-run.ts
    return [listSection(run), saveSection(run), await pageSection(run.page)];
  } finally {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    await wait(500); // for the last server to end
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function listSection({ lists, tagsMs }: ScenariosRun): Section {
  const all = Object.values(lists);
  const few = all.flatMap(({ fewMs }) => fewMs);
  const many = all.flatMap(({ manyMs }) => manyMs);
  const slower = quantile(many, 0.95) / quantile(few, 0.95);
  const pair = (one: { fewMs: readonly number[]; manyMs: readonly number[] }): string =>
    `${milliseconds(median(one.fewMs))} · ${milliseconds(median(one.manyMs))}`;
  return {
    title: "A page of the list: a team of 10 and a team of 100,000 scenarios, 1,000 teams beside them",
    rows: [
      { what: "team of 10, p95 of all lists", figure: milliseconds(quantile(few, 0.95)) },
      { what: "team of 100,000, p95 of all lists", figure: milliseconds(quantile(many, 0.95)) },
      atMost("  how many times as slow", slower, MOST_RATIO, ratio),
      ...Object.entries(lists).map(([name, one]): Row => ({ what: `medians, ${name}`, figure: pair(one) })),
      { what: "medians, the team's tags", figure: pair(tagsMs) },
    ],
    notes: [
      `${few.length} lists in each team, in turns and one after the other: every sort in both directions, from the first page and from the middle, with every filter and searches of words that all, some, few and none have. From the call of the query to its rows, on the embedded database.`,
    ],
  };
}

const saveSection = ({ saveMs, evaluateAndSaveMs }: ScenariosRun): Section => ({
  title: "A save, in the team of 100,000",
  rows: [
    { what: "the transaction, median", figure: milliseconds(median(saveMs)) },
    { what: "the transaction, p95", figure: milliseconds(quantile(saveMs, 0.95)) },
    { what: "with the evaluation before it, median", figure: milliseconds(median(evaluateAndSaveMs)) },
  ],
  notes: [
    `${saveMs.length} saves one after the other: head, version and event in one transaction, written to the disk.`,
  ],
});

async function load(apps: readonly RunningApp[], { path: address, token }: ScenariosRun["page"]): Promise<number> {
  const results = await Promise.all(
    apps.map(({ origin }) =>
      autocannon({
        url: `${origin}${address}`,
        connections: CONNECTIONS / apps.length,
        duration: SECONDS,
        headers: { cookie: `next-auth.session-token=${token}` },
      }),
    ),
  );
  const bad = results.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
  if (bad > 0) throw new Error(`${bad} requests of the saved scenario's page were not answered with it`);
  return results.reduce((sum, { requests }) => sum + requests.average, 0);
}

async function pageSection(page: ScenariosRun["page"]): Promise<Section> {
  const first = await startApp();
  try {
    await load([first], page); // warms up
    const one = await load([first], page);
    const second = await startApp();
    try {
      await load([second], page);
      const two = await load([first, second], page);
      const perSecond = (value: number) => `${value.toFixed(1)} /s`;
      return {
        title: "The page of a saved scenario",
        rows: [
          { what: "one app process", figure: perSecond(one) },
          { what: "two app processes on one PostgreSQL server", figure: perSecond(two) },
          { what: "  how many times as many", figure: ratio(two / one) },
        ],
        notes: [
          `${CONNECTIONS} connections in all for ${SECONDS} s. Whoever asks, the database and the processes share this machine's cores, so that a second process finds none of its own.`,
        ],
      };
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
  }
}
