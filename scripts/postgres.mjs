import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The major version of npm's programs, which Berth starts when nothing else is asked for. */
export const NPM_MAJOR = 18;

const DEBIAN = "/usr/lib/postgresql";

/** The oldest major version installed beside npm's, so that tests find what is too new for it; null when there is none. */
export function olderPrograms() {
  if (!existsSync(DEBIAN)) return null;
  const [major] = readdirSync(DEBIAN)
    .map(Number)
    .filter((number) => number < NPM_MAJOR && existsSync(path.join(DEBIAN, String(number), "bin/initdb")))
    .sort((a, b) => a - b);
  return major === undefined ? null : { major, folder: path.join(DEBIAN, String(major), "bin") };
}
