import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { type RunningApp, startApp } from "./app";
import { lighthouseOf, sharedScores } from "./lighthouse";
import { peakAbove } from "./memory";
import { atMost, kilobytes, milliseconds, type Row, type Section } from "./report";
import { root } from "./root";
import { median, quantile } from "./statistics";

/** Issue 4. */
const MOST_BYTES = 60 * 1024;
const MOST_PDF_MS = 600;
const MOST_MIB = 250;

const WARM_UP = 20;
const LOADS = 200;
const AT_ONCE = 20;
/** Downloads of one reader are limited to sixty in five minutes. */
const FILES = 15;

const runNode = promisify(execFile);

interface Load {
  readonly ms: number;
  /** Of the body, as it came. */
  readonly bytes: number;
}

const load = (address: string): Promise<Load> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const asked = request(address, { headers: { "accept-encoding": "gzip", "user-agent": "bench" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("error", reject);
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve({ ms: performance.now() - start, bytes })
          : reject(new Error(`${address} was answered with ${answer.statusCode}`)),
      );
    });
    asked.on("error", reject);
    asked.end();
  });

async function inTurn(address: string, count: number): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let time = 0; time < count; time += 1) loads.push(await load(address));
  return loads;
}

const atOnce = (address: string): Promise<readonly Load[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, () => load(address)));

export async function benchShare(): Promise<readonly Section[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "berth-bench-"));
  chmodSync(dataDir, 0o711); // as root, PostgreSQL runs as another user and passes through
  const before = process.env.DATA_DIR;
  process.env.DATA_DIR = dataDir;
  let app: RunningApp | undefined;
  try {
    const script = path.join(root, "scripts/bench/share-run.ts");
    const args = ["--conditions=react-server", "--import", "tsx", script, dataDir];
    const { stdout } = await runNode(process.execPath, args, { cwd: root });
    app = await startApp();
    const address = `${app.origin}${stdout.trim()}`;
    return [
      await pageSection(app, address),
      await fileSection(app, address),
      await lighthouseOf(address, "shared page", sharedScores),
    ];
  } finally {
    await app?.stop();
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    await wait(500); // for the last server to end
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const times = (loads: readonly Load[]): readonly number[] => loads.map(({ ms }) => ms);

const memoryRow = (mib: number | null): Row =>
  mib === null
    ? { what: "  memory above what it was", figure: "not known here" }
    : atMost("  memory above what it was", mib, MOST_MIB, (value) => `${value.toFixed(0)} MiB`);

async function pageSection(app: RunningApp, address: string): Promise<Section> {
  const first = await load(address);
  await inTurn(address, WARM_UP);
  const loads = await inTurn(address, LOADS);
  let together: readonly Load[] = [];
  const mib = await peakAbove(app.pid, async () => {
    together = await atOnce(address);
  });
  const bytes = Math.max(...loads.map((one) => one.bytes));
  return {
    title: "A shared page",
    rows: [
      { what: "the first after the start", figure: milliseconds(first.ms) },
      { what: "median", figure: milliseconds(median(times(loads))) },
      { what: "p95", figure: milliseconds(quantile(times(loads), 0.95)) },
      { what: `${AT_ONCE} at once: the slowest`, figure: milliseconds(Math.max(...times(together))) },
      memoryRow(mib),
      atMost("bytes of the page, compressed", bytes, MOST_BYTES, kilobytes),
    ],
    notes: [
      `${LOADS} loads one after the other, from the request to the last byte, on the embedded database. The page is all there is: no script, no stylesheet, no picture but the icon.`,
    ],
  };
}

async function fileSection(app: RunningApp, address: string): Promise<Section> {
  await load(`${address}/pdf`);
  const loads = await inTurn(`${address}/pdf`, FILES);
  let together: readonly Load[] = [];
  const mib = await peakAbove(app.pid, async () => {
    together = await atOnce(`${address}/pdf`);
  });
  return {
    title: "The PDF of a shared page",
    rows: [
      atMost("median", median(times(loads)), MOST_PDF_MS, milliseconds),
      { what: "slowest", figure: milliseconds(Math.max(...times(loads))) },
      { what: `${AT_ONCE} at once: the slowest`, figure: milliseconds(Math.max(...times(together))) },
      memoryRow(mib),
    ],
    notes: [`${FILES} downloads one after the other.`],
  };
}
