import { execFile } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account";
import { codeOf, EmbeddedDatabaseError } from "./error";
import { clusterIn, folderTrouble } from "./folders";
import { isAlive } from "./postmaster";
import { USER } from "./probe";
import { type Programs, programEnv } from "./programs";

const runFile = promisify(execFile);

const versionFile = (cluster: string) => path.join(cluster, "PG_VERSION");

/** Strings sort by code point and fold case over all of Unicode, with every major version and whatever the machine's locale. */
const locale = (major: number): string[] =>
  major >= 17
    ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale=C.UTF-8", "--lc-messages=C"];

/** A folder that is being made; one whose maker is gone is of no use to anybody. */
const unfinished = (dataDir: string): string => path.join(dataDir, `.postgres-${process.pid}-`);
const makerOf = (name: string): number | null => {
  const found = /^\.postgres-(\d+)-/.exec(name);
  return found ? Number(found[1]) : null;
};

function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = makerOf(name);
    if (maker === null || maker === process.pid || isAlive(maker)) continue;
    rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}

/** Writes the names in a folder to disk: a power cut after the first saves must not take the new name back. */
function sync(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

const outputOf = (error: unknown): string =>
  error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);

function initdbTrouble(error: unknown, { dataDir, account, programs }: Making): Error {
  const output = outputOf(error);
  if (/No space left|quota exceeded/i.test(output))
    return new EmbeddedDatabaseError(
      `the disk of ${dataDir} is full.`,
      "Make room, or set DATA_DIR to a folder on another disk.",
    );
  if (account && /Permission denied/i.test(output))
    return new EmbeddedDatabaseError(
      `PostgreSQL refuses to run as root, and user ${account.name}, whom it runs as, may not enter ${dataDir}.`,
      "Set DATA_DIR to a folder that user may enter, such as one under /var/lib, or start Berth as another user.",
    );
  return new EmbeddedDatabaseError(
    `initdb of PostgreSQL ${programs.major} (${programs.folder}) failed: ${output || "it said nothing."}`,
    "Set PG_BIN to the folder of another PostgreSQL, or set DATABASE_URL.",
  );
}

interface Making {
  readonly dataDir: string;
  readonly account: Account | null;
  readonly programs: Programs;
}

/**
 * Makes the folder of a new database. It is made beside its place and put there by its last step, so that it is there
 * either whole or not at all; whoever comes second leaves the first one's.
 */
async function makeCluster(making: Making): Promise<void> {
  const { dataDir, account, programs } = making;
  const cluster = clusterIn(dataDir);
  let folder: string | null = null;
  try {
    removeLeftovers(dataDir);
    folder = mkdtempSync(unfinished(dataDir));
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    throw folderTrouble(error, dataDir);
  }
  try {
    const args = ["--pgdata", folder, "--username", USER, "--auth=trust", "--encoding=UTF8", "--data-checksums"];
    const as = account ? { uid: account.uid, gid: account.gid } : {};
    await runFile(programs.initdb, [...args, ...locale(programs.major), "--no-instructions"], {
      env: programEnv,
      cwd: "/",
      ...as,
    }).catch((error: unknown) => {
      throw initdbTrouble(error, making);
    });
    try {
      renameSync(folder, cluster);
      sync(dataDir);
      sync(path.dirname(dataDir));
    } catch (error) {
      if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "")) throw folderTrouble(error, dataDir);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sees to it that there is a database folder which these programs can open. */
export async function ensureCluster(making: Making): Promise<void> {
  const { dataDir, programs } = making;
  const cluster = clusterIn(dataDir);
  if (isEmpty(cluster)) await makeCluster(making);
  if (!existsSync(versionFile(cluster)))
    throw new EmbeddedDatabaseError(
      `${cluster} holds files, but no database.`,
      "Move it away, or set DATA_DIR to another folder.",
    );
  const madeBy = Number(readFileSync(versionFile(cluster), "utf8").trim());
  if (madeBy !== programs.major)
    throw new EmbeddedDatabaseError(
      `${cluster} was made by PostgreSQL ${madeBy}, and the programs in ${programs.folder} are PostgreSQL ${programs.major}.`,
      `Set PG_BIN to the folder of PostgreSQL ${madeBy}'s programs, or set DATA_DIR to a new folder and bring the data over with pg_dump.`,
    );
}
