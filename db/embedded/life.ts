import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, constants, openSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { processWide } from "@/lib/process-wide";
import { codeOf } from "./error";
import { isPostmaster, type Postmaster } from "./postmaster";
import { programEnv } from "./programs";

/*
 * How a server lives exactly as long as its apps. Beside its socket lies a named pipe. A shell reads from it and every app
 * holds it open for writing, though nothing is ever written. When the last app has ended, by whatever means, the kernel has
 * closed its end, the shell reads the end of the file and shuts the server down. Nobody has to be alive to say goodbye, and it
 * makes no difference which app started the server.
 */

const pipeOf = (socketFolder: string, pid: number) => path.join(socketFolder, `life.${pid}`);

/**
 * Starts the server and waits for its end. It first waits until the app holds the pipe, or else the server would find itself
 * alone and stop at once. The `read` in brackets is the shell's own, so that killing its process leaves no other behind.
 */
const KEEPER = `
folder=$1; shift
pipe="$folder/life.start-$$"
rm -f "$pipe"; mkfifo -m 600 "$pipe" || exit 1
exec 8<>"$pipe" 9<"$pipe" 8>&-
echo "$pipe"
read -r go || { rm -f "$pipe"; exit 1; }
exec </dev/null >&2
"$@" 9<&- & server=$!
mv "$pipe" "$folder/life.$server"
(read -r end <&9; kill -INT $server 2>/dev/null) & watcher=$!
exec 9<&-
trap '' HUP INT TERM
wait $server; code=$?
kill $watcher 2>/dev/null
rm -f "$folder/life.$server"
exit $code
`;

interface Hold {
  readonly pid: number;
  /** The open end of the pipe. The kernel closes it when we end. */
  readonly end: number;
}

const holds = processWide("holds", () => new Map<string, Hold>()); // by folder

const openToWrite = (pipe: string): number => openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);

/**
 * Holds the server of a folder alive from now on. False when it cannot be: its apps are all gone and it is about to end, it
 * is only just being started, or it is none of ours.
 */
export function holdAlive(cluster: string, { pid, socketFolder }: Postmaster): boolean {
  if (holds.get(cluster)?.pid === pid) return true;
  let end: number;
  try {
    end = openToWrite(pipeOf(socketFolder, pid));
  } catch (error) {
    if (["ENXIO", "ENOENT"].includes(codeOf(error) ?? "")) return false; // nobody reads, or no pipe at all
    throw error;
  }
  letGo(cluster); // of the server before this one
  holds.set(cluster, { pid, end });
  return true;
}

/** Lets go of a folder's server, which ends if we were the last. */
export function letGo(cluster: string): void {
  const hold = holds.get(cluster);
  if (hold) closeSync(hold.end);
  holds.delete(cluster);
}

/** Pipes of servers that were killed together with their shell. */
function removeLeftovers(socketFolder: string): void {
  for (const name of readdirSync(socketFolder)) {
    const pid = /^life\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isPostmaster(Number(pid))) rmSync(path.join(socketFolder, name), { force: true });
  }
}

export interface Starting {
  /** The server is gone again, with this code. */
  readonly ended: Promise<number>;
  /** Ends our hold from before the server had a number. `holdAlive` should have one by then. */
  readonly drop: () => void;
}

export interface Command {
  readonly socketFolder: string;
  readonly program: readonly string[];
  /** Where the server writes, opened by us: its own user may not be allowed to. */
  readonly log: number;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk;
      if (text.includes("\n")) resolve(text.trim());
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error("The shell that starts PostgreSQL ended at once.")));
  });

/** Starts a server in a session of its own, where no signal meant for the app reaches it. */
export async function startServer({ socketFolder, program, log, owner }: Command): Promise<Starting> {
  removeLeftovers(socketFolder);
  const child = spawn("/bin/sh", ["-c", KEEPER, "berth-keeper", socketFolder, ...program], {
    detached: true,
    stdio: ["pipe", "pipe", log],
    env: programEnv,
    cwd: "/",
    ...(owner ?? {}),
  });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const pipe = await firstLine(child);
  const end = openToWrite(pipe);
  child.stdin?.end("go\n");
  child.stdout?.destroy();
  child.unref();
  let isHeld = true;
  const drop = () => {
    if (isHeld) closeSync(end);
    isHeld = false;
  };
  return { ended, drop };
}
