import { readFileSync, statSync } from "node:fs";
import { EmbeddedDatabaseError } from "./error";

export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const statOrNull = (folder: string) => statSync(folder, { throwIfNoEntry: false }) ?? null;

function passwd(): Account[] {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

/**
 * Whom PostgreSQL runs as, which it refuses to do as root: the owner of the cluster, else `postgres`, else `nobody`.
 * Null when it can run as whoever we are.
 */
export function accountFor(cluster: string): Account | null {
  const ourUid = process.getuid?.();
  const owner = statOrNull(cluster);
  if (ourUid !== 0) {
    if (owner && owner.uid !== ourUid)
      throw new EmbeddedDatabaseError(
        `${cluster} belongs to another user (number ${owner.uid}).`,
        "Start Berth as that user, or set DATA_DIR to a folder of your own.",
      );
    return null;
  }
  const accounts = passwd();
  if (owner && owner.uid !== 0)
    return accounts.find(({ uid }) => uid === owner.uid) ?? { uid: owner.uid, gid: owner.gid, name: `#${owner.uid}` };
  for (const wanted of ["postgres", "nobody"]) {
    const found = accounts.find(({ name, uid, gid }) => name === wanted && uid > 0 && gid > 0);
    if (found) return found;
  }
  throw new EmbeddedDatabaseError(
    "PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.",
    "Start Berth as another user, or set DATABASE_URL.",
  );
}
