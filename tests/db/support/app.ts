import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { codeOf } from "@/db/embedded/error";
import { clusterIn } from "@/db/embedded/folders";
import { readPostmaster } from "@/db/embedded/postmaster";

const root = path.join(import.meta.dirname, "../../..");
const program = path.join(import.meta.dirname, "app-program.ts");

export interface App {
  readonly pid: number;
  /** Lets the app do something and gives what came of it; rejects with what it says went wrong, or when it is killed. */
  readonly ask: <T = unknown>(what: string) => Promise<T>;
  /** kill -9 */
  readonly kill: () => Promise<void>;
}

interface Reply {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** Starts an app on a folder. It is killed when the test ends, if it has not been before. */
export function startApp(dataDir: string, env: Readonly<Record<string, string>> = {}, cwd = root): App {
  const loader = path.join(root, "node_modules/tsx/dist/loader.mjs");
  const args = ["--conditions=react-server", "--import", `file://${loader}`, program, dataDir];
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"), ...env },
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
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const { reject } of waiting.values()) reject(new Error("The app has ended."));
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
        asked += 1;
        const id = String(asked);
        waiting.set(id, { resolve, reject });
        child.stdin.write(`${id} ${what}\n`);
      }),
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

/** kill -9; that a process has ended by itself is just as well. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}
