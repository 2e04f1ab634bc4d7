import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, onTestFinished } from "vitest";
import { codeOf } from "@/db/embedded/error";
import { clusterIn } from "@/db/embedded/folders";
import { readPostmaster } from "@/db/embedded/postmaster";

const root = path.join(import.meta.dirname, "../../..");

/** The program of the apps in one file: apps are started by the dozen, and loading it from its sources takes a second. */
const program = path.join(mkdtempSync(path.join(tmpdir(), "berth-app-")), "app.mjs");
chmodSync(path.dirname(program), 0o711); // as root, PostgreSQL runs as another user and passes through
await build({
  entryPoints: [path.join(import.meta.dirname, "app-program.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["react-server"], // where `server-only` is empty
  tsconfig: path.join(root, "tsconfig.json"),
});
afterAll(() => rmSync(path.dirname(program), { recursive: true, force: true }));

export interface App {
  readonly pid: number;
  /** Lets the app do something and gives what came of it; rejects with what it says went wrong, or when it has ended. */
  readonly ask: <T = unknown>(what: string) => Promise<T>;
  /** Whether it was killed or has died of itself. */
  readonly hasEnded: () => boolean;
  /** kill -9 */
  readonly kill: () => Promise<void>;
}

/** An app that lives and says nothing. */
export class NoAnswer extends Error {}

/** Longer than a server takes to come back on a busy machine, and shorter than a test may: so that it tells what was asked. */
const ANSWER_MS = 50_000;

interface Reply {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** Starts an app on a folder. It is killed when the test ends, if it has not been before. */
export function startApp(dataDir: string, env: Readonly<Record<string, string>> = {}, cwd = root): App {
  const child = spawn(process.execPath, [program, dataDir], {
    cwd,
    env: { ...process.env, ...env },
  });
  const waiting = new Map<string, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, result, error } = JSON.parse(line) as Reply;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result as never);
    else asked?.reject(new Error(error));
  });
  child.stdin.on("error", () => undefined); // it was killed while we spoke
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  let end: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once("close", (code, signal) => {
      end = new Error(`The app has ended (${signal ?? code}). ${complaint}`);
      for (const { reject } of waiting.values()) reject(end);
      resolve();
    });
  });
  let asked = 0;
  const kill = () => {
    child.kill("SIGKILL");
    return ended;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    ask: (what) =>
      new Promise((resolve, reject) => {
        if (end) return reject(end);
        asked += 1;
        const id = String(asked);
        const tooLong = new NoAnswer(`The app did not answer "${what}".`);
        setTimeout(() => reject(tooLong), ANSWER_MS).unref(); // says nothing to what has been answered
        waiting.set(id, { resolve, reject });
        child.stdin.write(`${id} ${what}\n`);
      }),
    hasEnded: () => end !== undefined,
    kill,
  };
}

/** A folder for an embedded database that is removed, with its server's sockets, after the test. */
export function folderForTest(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "berth-launcher-"));
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "data");
  onTestFinished(async () => {
    const sockets = readPostmaster(clusterIn(dataDir))?.socketFolder;
    await untilGone(dataDir);
    for (const leftover of sockets ? [folder, sockets] : [folder]) rmSync(leftover, { recursive: true, force: true });
  });
  return dataDir;
}

let made: Promise<string> | undefined;

async function makeOnce(): Promise<string> {
  const dataDir = path.join(path.dirname(program), "data");
  const app = startApp(dataDir);
  await app.ask("make");
  await app.kill();
  await untilGone(dataDir);
  return dataDir;
}

/** A folder whose database has been made, with the table that apps save to: copied, because to make one takes a while. */
export async function madeFolderForTest(): Promise<string> {
  made ??= makeOnce();
  const dataDir = folderForTest();
  execFileSync("cp", ["-a", await made, dataDir]);
  return dataDir;
}

/** Command lines of the living processes that name this folder: servers and the shells that keep them. */
export function processesOf(dataDir: string): { readonly pid: number; readonly command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // Empty for one that has ended and waits to be buried.
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return command.includes(clusterIn(dataDir)) ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}

/** Waits until nothing of the folder's server runs any more; gives what still does after ten seconds. */
export async function untilGone(dataDir: string): Promise<readonly string[]> {
  for (let tries = 0; tries < 400 && processesOf(dataDir).length > 0; tries += 1) await wait(25);
  return processesOf(dataDir).map(({ command }) => command);
}

/** Processes of a running server, the first of which is the parent of the others. */
export function serverProcesses(dataDir: string): readonly number[] {
  const postmaster = readPostmaster(clusterIn(dataDir))?.pid;
  if (postmaster === undefined || !existsSync(`/proc/${postmaster}`)) return [];
  try {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").trim();
    return [postmaster, ...children.split(" ").filter(Boolean).map(Number)];
  } catch {
    return [postmaster];
  }
}

const titleOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // it has ended
  }
};

/** Waits for a process of the folder's server by what it calls itself, such as `startup` while it recovers. */
export async function serverProcess(dataDir: string, name: string, signal?: AbortSignal): Promise<number> {
  for (;;) {
    const found = serverProcesses(dataDir).find((pid) => titleOf(pid).startsWith(`postgres: ${name}`));
    if (found !== undefined) return found;
    await wait(1, undefined, { signal });
  }
}

/** kill -9; that a process has ended by itself is just as well. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}
