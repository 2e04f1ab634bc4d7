import { readdirSync, readFileSync } from "node:fs";

/** A program and whatever it started, by what Linux says of their parents. */
function familyOf(pid: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, number][] => {
        try {
          // "123 (some name) S 45 …": the name may hold anything, brackets too
          const after = readFileSync(`/proc/${name}/stat`, "latin1").split(")").at(-1) ?? "";
          return [[Number(name), Number(after.trim().split(" ")[1])]];
        } catch {
          return []; // it has ended meanwhile
        }
      }),
  );
  const family = [pid];
  for (const member of family)
    family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

const isServer = (pid: number): boolean => {
  try {
    return /node|next/.test(readFileSync(`/proc/${pid}/comm`, "utf8"));
  } catch {
    return false;
  }
};

/** Memory of the app's own processes now, in MiB, without its database; null where there is no /proc. */
export function memoryMib(pid: number): number | null {
  try {
    const pages = familyOf(pid)
      .filter(isServer)
      .map((member) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${member}/status`, "utf8"))?.[1] ?? 0));
    return pages.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
  } catch {
    return null;
  }
}

const EVERY_MS = 20;

/** The most memory while some work is done, in MiB above what it was before. */
export async function peakAbove(pid: number, work: () => Promise<unknown>): Promise<number | null> {
  const before = memoryMib(pid);
  let peak = before;
  const watch = setInterval(() => {
    const now = memoryMib(pid);
    if (now !== null && (peak === null || now > peak)) peak = now;
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return before === null || peak === null ? null : peak - before;
}
