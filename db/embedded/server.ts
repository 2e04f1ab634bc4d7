import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { processWide } from "@/lib/process-wide";
import { type Account, accountFor } from "./account";
import { ensureCluster } from "./cluster";
import { EmbeddedDatabaseError } from "./error";
import { clusterIn, folderTrouble, makeDataDir, makeSocketFolder, shortHash } from "./folders";
import { holdAlive, letGo, startServer } from "./life";
import { type Log, openLog } from "./log";
import { isPostmaster, lockFile, type Postmaster, readPostmaster } from "./postmaster";
import { answers, socketIn } from "./probe";
import { findPrograms, type Programs } from "./programs";
import { withStartLock } from "./start-lock";

export interface EmbeddedSettings {
  /** Where the database, its log and generated secrets live. */
  readonly dataDir: string;
  /** A folder of PostgreSQL's programs, in place of npm's. */
  readonly pgBin: string | undefined;
}

/** Recovery after a crash is short, because so little log is kept (`max_wal_size`); a slow disk may still need a while. */
const PATIENCE_MS = 120_000;
/** A server just started or about to end seems strange for an instant; one that stays so is. */
const STRANGER_MS = 3_000;
const POLL_MS = 10;

/** For a handful of apps with ten connections each, on a machine that has other things to do. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "100",
  shared_buffers: "32MB",
  max_wal_size: "256MB",
  // When one of its processes is killed, the server ends and the next query starts another. Left to recover in place,
  // PostgreSQL 18 (18.4) stays half alive for ever if the process that recovers is killed too: it neither takes
  // connections nor heeds the signal to end.
  restart_after_crash: "off",
  max_logical_replication_workers: "0",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};

function command(programs: Programs, cluster: string, socketFolder: string): string[] {
  const settings = {
    ...SETTINGS,
    unix_socket_directories: socketFolder,
    // Three processes fewer for a database of this size.
    ...(programs.major >= 18 ? { io_method: "sync" } : {}),
  };
  return [
    programs.postgres,
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

type Look =
  | { readonly is: "ready"; readonly socketPath: string }
  /** It starts, stops or recovers. */
  | { readonly is: "busy" }
  /** It is up, and does not hold out a hand to us. */
  | { readonly is: "strange"; readonly postmaster: Postmaster }
  | { readonly is: "absent" };

/** One look at the server of a folder. When it is ready, it is held alive from now on. */
async function look(cluster: string): Promise<Look> {
  const postmaster = readPostmaster(cluster);
  if (postmaster === null || !isPostmaster(postmaster.pid)) return { is: "absent" };
  if (postmaster.socketFolder === "" || postmaster.state === "stopping") return { is: "busy" };
  if (!holdAlive(cluster, postmaster))
    return postmaster.state === "ready" ? { is: "strange", postmaster } : { is: "busy" };
  const socketPath = socketIn(postmaster.socketFolder);
  return (await answers(socketPath)) ? { is: "ready", socketPath } : { is: "busy" };
}

function startTrouble(log: Log, dataDir: string, account: Account | null): EmbeddedDatabaseError {
  const text = log.written();
  if (/No space left|quota exceeded/i.test(text))
    return new EmbeddedDatabaseError(
      `the disk of ${dataDir} is full.`,
      "Make room, or set DATA_DIR to a folder on another disk.",
    );
  if (account && /Permission denied|could not (access|change) directory/i.test(text))
    return new EmbeddedDatabaseError(
      `PostgreSQL refuses to run as root, and user ${account.name}, whom it runs as, may not enter ${dataDir}.`,
      "Set DATA_DIR to a folder that user may enter, such as one under /var/lib, or start Berth as another user.",
    );
  const lines = text.split("\n").filter((line) => line !== "");
  const grave = lines.filter((line) => /FATAL|PANIC|ERROR/.test(line));
  const last = (grave.length > 0 ? grave : lines)
    .slice(-3)
    .map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR|postgres):\s*/, ""))
    .join(" ");
  return new EmbeddedDatabaseError(
    `PostgreSQL did not start: ${last || "it said nothing."}`,
    `Its log is ${log.file}. Restore the folder from a backup, or set DATA_DIR to a new one.`,
  );
}

/** A server that just ended may leave its lock or its memory behind for a moment; then it is only a matter of waiting. */
const isInTheWay = (text: string): boolean =>
  /lock file .* already exists|shared memory block .* still in use|could not bind Unix/.test(text);

/** Starts a server and waits until it can be used. Another one in the way makes it `busy`. */
async function start({ dataDir, pgBin }: EmbeddedSettings, deadline: number): Promise<Look> {
  const cluster = clusterIn(dataDir);
  const account = accountFor(cluster);
  makeDataDir(dataDir, account);
  const programs = await findPrograms(pgBin, account);
  await ensureCluster({ dataDir, account, programs });
  const socketFolder = makeSocketFolder(cluster, account);
  const postmaster = readPostmaster(cluster);
  // PostgreSQL takes any living process with this number for its server.
  if (postmaster && !isPostmaster(postmaster.pid)) rmSync(lockFile(cluster), { force: true });

  const log = openLog(dataDir);
  try {
    const owner = account ? { uid: account.uid, gid: account.gid } : null;
    const program = command(programs, cluster, socketFolder);
    const { ended, drop } = await startServer({ socketFolder, program, log: log.descriptor, owner }).catch((error) => {
      throw new EmbeddedDatabaseError(
        `the shell that keeps it could not be started: ${log.written().trim() || String(error)}`,
        "It needs /bin/sh and mkfifo. Install them, or set DATABASE_URL.",
      );
    });
    let hasEnded = false;
    ended.then(() => {
      hasEnded = true;
    });
    try {
      while (!hasEnded && performance.now() < deadline) {
        const found = await look(cluster);
        if (found.is === "ready") return found;
        await Promise.race([ended, wait(POLL_MS)]);
      }
    } finally {
      drop();
    }
    if (hasEnded && isInTheWay(log.written())) return { is: "busy" };
    throw startTrouble(log, dataDir, account);
  } finally {
    log.close();
  }
}

/** Makes the folder of a database that may not be there yet, as its server needs it. */
export function makeDataDirFor(dataDir: string): void {
  const folder = path.resolve(/* turbopackIgnore: true */ dataDir);
  makeDataDir(folder, accountFor(clusterIn(folder)));
}

async function findOrStart(settings: EmbeddedSettings): Promise<string> {
  if (process.platform === "win32")
    throw new EmbeddedDatabaseError(
      "it lives on a Unix socket and a named pipe, which Windows does not have.",
      "Set DATABASE_URL to a PostgreSQL server, or start Berth inside WSL.",
    );
  const cluster = clusterIn(settings.dataDir);
  accountFor(cluster); // refuses another user's folder before anything in it is read
  const deadline = performance.now() + PATIENCE_MS;
  let strangeSince: number | null = null;
  while (performance.now() < deadline) {
    let found = await look(cluster);
    if (found.is === "absent")
      found = await withStartLock(`berth-start-${shortHash(cluster)}`, PATIENCE_MS, async () => {
        const other = await look(cluster);
        return other.is === "absent" ? start(settings, deadline) : other;
      });
    if (found.is === "ready") return found.socketPath;
    strangeSince = found.is === "strange" ? (strangeSince ?? performance.now()) : null;
    if (found.is === "strange" && performance.now() - (strangeSince ?? 0) > STRANGER_MS)
      return acceptStranger(found.postmaster, cluster);
    await wait(POLL_MS);
  }
  throw new EmbeddedDatabaseError(
    `the server of ${cluster} has neither become ready nor ended in ${PATIENCE_MS / 1000} s.`,
    `Its log is ${path.join(settings.dataDir, "postgres.log")}. Stop the process, then start Berth again.`,
  );
}

/** Somebody else has started a server on our folder, such as with pg_ctl to look into it. It is used if it lets us. */
async function acceptStranger({ pid, socketFolder }: Postmaster, cluster: string): Promise<string> {
  const socketPath = socketIn(socketFolder);
  if (await answers(socketPath)) return socketPath;
  throw new EmbeddedDatabaseError(
    `another PostgreSQL server (process ${pid}) has ${cluster} open, and does not answer us at ${socketPath}.`,
    "Stop that process, or set DATA_DIR to another folder.",
  );
}

/** Under way, by folder: ten connections that open at once ask once. */
const asked = processWide("servers", () => new Map<string, Promise<string>>());

/**
 * Sees to it that the embedded database runs: attaches to the server of the folder, or starts one, or waits for one that
 * another process starts, that recovers or that is about to end.
 *
 * @returns the path of its socket
 * @throws EmbeddedDatabaseError
 */
export function ensureServer({ dataDir, pgBin }: EmbeddedSettings): Promise<string> {
  const settings = { dataDir: path.resolve(/* turbopackIgnore: true */ dataDir), pgBin };
  const underWay = asked.get(settings.dataDir);
  if (underWay) return underWay;
  const asking = findOrStart(settings)
    .catch((error: unknown) => {
      throw folderTrouble(error, settings.dataDir);
    })
    .finally(() => asked.delete(settings.dataDir));
  asked.set(settings.dataDir, asking);
  return asking;
}

/** Lets go of the server: it ends when no other app uses it. For tests and scripts; the end of an app does it by itself. */
export const leaveServer = (dataDir: string): void => letGo(clusterIn(path.resolve(dataDir)));
