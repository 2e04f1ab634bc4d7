import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "./error";

/** A server as it enters itself in postmaster.pid, which is PostgreSQL's own lock on a folder. */
export interface Postmaster {
  readonly pid: number;
  /** Empty until the server listens. */
  readonly socketFolder: string;
  readonly state: string;
}

export const lockFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/** The lines are process, folder, start, port, socket folder, TCP address, shared memory, state. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(lockFile(cluster), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, socketFolder: lines[4]?.trim() ?? "", state: lines[7]?.trim() ?? "" } : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The name of its program; null when there is none to be found, as with one that has ended and is not yet buried. */
function nameOf(pid: number): string | null {
  try {
    if (process.platform !== "linux")
      return path.basename(execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).trim());
    const [, name = "", state] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return state === "Z" ? null : name;
  } catch {
    return null;
  }
}

/**
 * Whether that process is a server at all. After a crash its number may belong to someone else by now, which is usual in
 * containers, where numbers are small and repeat.
 */
export const isPostmaster = (pid: number): boolean => isAlive(pid) && (nameOf(pid)?.startsWith("postgres") ?? false);
