// A process of its own, so that nothing else holds up its event loop. Prints what it measured as JSON.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { faultOfPassword, hashPassword, isPassword } from "@/lib/auth/passwords";

export interface AccountsRun {
  /** Longest stall of the event loop in each round of four sign-ins at once, and in as many rounds of doing nothing. */
  readonly stallsMs: readonly number[];
  readonly idleStallsMs: readonly number[];
  /** One verification alone, and four at once until the last is done. */
  readonly aloneMs: readonly number[];
  readonly fourMs: readonly number[];
  /** A wrong password for an account that is there, and for one that is not, in turns. */
  readonly knownMs: readonly number[];
  readonly unknownMs: readonly number[];
  /** The list of common passwords: the first look into it, and what it keeps in memory. */
  readonly firstLookMs: number;
  readonly listBytes: number;
}

const ROUNDS = 20;
const PAIRS = 60;
const PASSWORD = "seven grey gulls over the quay";
const ada = { email: "ada@example.org", name: "Ada" };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds beyond the millisecond that the monitor sleeps by itself. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await work();
  await wait(5);
  monitor.disable();
  return Math.max(0, monitor.max / 1e6 - 1);
}

const repeated = async (times: number, work: () => Promise<number>): Promise<number[]> => {
  const results: number[] = [];
  for (let round = 0; round < times; round += 1) results.push(await work());
  return results;
};

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const firstLookMs = await timed(() => faultOfPassword(PASSWORD, ada));
globalThis.gc?.();
const listBytes = process.memoryUsage().heapUsed - before;

const hashed = await hashPassword(PASSWORD);
const four = () => Promise.all(Array.from({ length: 4 }, () => isPassword("not it at all", hashed)));
await four();

const knownMs: number[] = [];
const unknownMs: number[] = [];
for (let pair = 0; pair < PAIRS; pair += 1) {
  knownMs.push(await timed(() => isPassword("not it at all", hashed)));
  unknownMs.push(await timed(() => isPassword("not it at all", null)));
}

const run: AccountsRun = {
  idleStallsMs: await repeated(ROUNDS, () => longestStall(() => wait(40))),
  stallsMs: await repeated(ROUNDS, () => longestStall(four)),
  aloneMs: await repeated(ROUNDS, () => timed(() => isPassword(PASSWORD, hashed))),
  fourMs: await repeated(ROUNDS, () => timed(four)),
  knownMs,
  unknownMs,
  firstLookMs,
  listBytes,
};
console.log(JSON.stringify(run));
