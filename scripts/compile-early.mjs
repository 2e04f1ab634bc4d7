import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * As the first line of a script: compile all of it while it arrives, on a thread of its own. Unasked, a browser compiles each
 * function when it is first called, on the thread that draws. Chromium knows it from 136 on; for others it is a comment.
 */
export const COMPILE_EARLY = "//# allFunctionsCalledOnLoad\n";

/** Puts that line into every script of a folder that has none yet: a build leaves in place what has not changed. */
export async function askToCompileEarly(folder) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names
      .filter((name) => name.endsWith(".js"))
      .map(async (name) => {
        const file = path.join(folder, name);
        const script = await readFile(file, "utf8");
        if (!script.startsWith(COMPILE_EARLY)) await writeFile(file, COMPILE_EARLY + script);
      }),
  );
}
