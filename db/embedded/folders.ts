import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Account } from "./account";
import { codeOf, EmbeddedDatabaseError } from "./error";
import { socketIn } from "./probe";

export const clusterIn = (dataDir: string) => path.join(dataDir, "postgres");

export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Says what a refused folder or file means for the person who chose DATA_DIR. */
export function folderTrouble(error: unknown, folder: string): unknown {
  const why: Readonly<Record<string, string>> = {
    EACCES: "may not be written to by this user",
    EPERM: "may not be written to by this user",
    EROFS: "is on a read-only disk",
    ENOSPC: "is on a full disk",
    EDQUOT: "is on a disk whose quota is used up",
    ENOTDIR: "lies under something that is not a folder",
    EEXIST: "is not a folder",
  };
  const told = why[codeOf(error) ?? ""];
  if (told === undefined) return error;
  const isFull = told.includes("full") || told.includes("quota");
  return new EmbeddedDatabaseError(
    `${folder} ${told}.`,
    isFull
      ? "Make room, or set DATA_DIR to a folder on another disk."
      : "Set DATA_DIR to a folder that is writable, or set DATABASE_URL.",
    { cause: error },
  );
}

/** Makes DATA_DIR. Only its owner looks into it; when PostgreSQL runs as someone else, that user may pass through. */
export function makeDataDir(dataDir: string, account: Account | null): void {
  try {
    const mode = account ? 0o711 : 0o700;
    const isNew = mkdirSync(dataDir, { recursive: true, mode }) !== undefined;
    if (isNew) chmodSync(dataDir, mode);
  } catch (error) {
    throw folderTrouble(error, dataDir);
  }
}

/** macOS allows 103 bytes and Linux 107; the lower holds everywhere. */
const LONGEST_SOCKET_PATH = 103;

/**
 * Where the server's socket is: not in the data folder, whose path may be too long for one, and where tools that read every
 * file of a project stumble over it.
 */
export function makeSocketFolder(cluster: string, account: Account | null): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const name = `berth-${shortHash(`${realpathSync(cluster)}\0${uid}`)}`;
  const folder = [tmpdir(), "/tmp"]
    .map((parent) => path.join(parent, name))
    .find((candidate) => Buffer.byteLength(socketIn(candidate)) <= LONGEST_SOCKET_PATH);
  if (folder === undefined)
    throw new EmbeddedDatabaseError(
      `the folder for temporary files, ${tmpdir()}, is too long a path for a socket.`,
      "Set TMPDIR to a shorter one.",
    );
  try {
    try {
      mkdirSync(folder, { mode: 0o700 });
      if (account) chownSync(folder, account.uid, account.gid);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const found = lstatSync(folder);
    // Folders for temporary files are open to all: one that someone else laid there would hand them our connections.
    const isOurs = found.isDirectory() && (found.uid === uid || found.uid === process.getuid?.());
    if (!isOurs)
      throw new EmbeddedDatabaseError(
        `${folder} belongs to someone else.`,
        "Remove it, or set TMPDIR to another folder.",
      );
    if (account && found.uid !== account.uid) chownSync(folder, account.uid, account.gid); // a start that was cut short
    if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new EmbeddedDatabaseError(
      `the folder ${folder} for its socket cannot be made (${code}).`,
      "Set TMPDIR to a folder that is writable.",
      { cause: error },
    );
  }
  return folder;
}
