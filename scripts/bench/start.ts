import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, startApp } from "./app";
import { atMost, milliseconds, type Section } from "./report";
import { root } from "./root";
import { median } from "./statistics";

/** Issue 3. */
const FRESH_AIM_MS = 2_000;
const RESTART_AIM_MS = 1_200;

const FRESH_RUNS = 3;
const RESTARTS = 5;

/** `npm start` without npm, until its first page has been answered; then it is told to stop. */
async function startOnce(dataDir: string, address: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      NEXTAUTH_URL: "",
      DATABASE_URL: "",
      DATA_DIR: dataDir,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let isRunning = true;
  ended.then(() => {
    isRunning = false;
  });
  try {
    while (isRunning) {
      const response = await fetch(`http://127.0.0.1:${port}${address}`).catch(() => null);
      if (response?.ok) {
        await response.arrayBuffer();
        return performance.now() - start;
      }
      await wait(5);
    }
    throw new Error("The app ended before it answered.");
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** From the command to the answer, on the embedded database: with a folder to be made, and with one that is there. */
export async function benchStart(): Promise<Section> {
  await startApp().then(({ stop }) => stop()); // builds when sources have changed
  const parent = mkdtempSync(path.join(tmpdir(), "berth-bench-"));
  chmodSync(parent, 0o711); // as root, PostgreSQL runs as another user and passes through
  try {
    const fresh: number[] = [];
    for (let run = 0; run < FRESH_RUNS; run += 1) fresh.push(await startOnce(path.join(parent, `fresh-${run}`), "/"));
    const folder = path.join(parent, "fresh-0");
    const again: number[] = [];
    const ready: number[] = [];
    for (let run = 0; run < RESTARTS; run += 1) {
      again.push(await startOnce(folder, "/"));
      ready.push(await startOnce(folder, "/api/ready"));
    }
    return {
      title: "Start, after the build, on the embedded database",
      rows: [
        atMost("first start to the first page", median(fresh), FRESH_AIM_MS, milliseconds),
        atMost("restart to the first page", median(again), RESTART_AIM_MS, milliseconds),
        { what: "restart to /api/ready", figure: milliseconds(median(ready)) },
      ],
      notes: [
        `From running scripts/start.mjs, which is what npm start runs, to the last byte of the answer. Median of ${FRESH_RUNS} first starts, each making its database, and of ${RESTARTS} restarts, each as soon as the app before has ended. Quickest: ${milliseconds(Math.min(...fresh))} and ${milliseconds(Math.min(...again))}.`,
      ],
    };
  } finally {
    await wait(500); // for the last server to end
    rmSync(parent, { recursive: true, force: true });
  }
}
