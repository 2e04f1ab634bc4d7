import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { rngOf } from "@/scripts/bench/workloads";
import { type App, kill, madeFolderForTest, NoAnswer, serverProcesses, startApp } from "./support/app";

const SAVES = 100;
const KILLS = 10;
/** A save takes one to three milliseconds, so kills fall before, in and after one, and some while the server starts. */
const LONGEST_PAUSE_MS = 40;
/** An app dies this soon after its last awaited save: in the middle of one that is never answered, or between two. */
const LONGEST_AIM_MS = 3;

/** Saves number after number until it is told to stop, and remembers which were acknowledged. */
function saver() {
  const acknowledged: number[] = [];
  let next = 0;
  return {
    acknowledged,
    /** Gives up at the first save that fails: then the app has been killed. */
    save: async (app: App) => {
      const number = next;
      next += 1; // an unanswered save may have happened, so its number is not used again
      await app.ask(`save ${number}`);
      acknowledged.push(number);
    },
  };
}

describe("every save that was acknowledged is there", { timeout: 180_000 }, () => {
  test(`with the app killed at ${KILLS} random moments of ${SAVES} saves`, async () => {
    const rng = rngOf(20_261_121);
    const dataDir = await madeFolderForTest();
    const { acknowledged, save } = saver();
    let kills = 0;
    while (acknowledged.length < SAVES || kills < KILLS) {
      const app = startApp(dataDir);
      await save(app); // it opens
      const awaited = acknowledged.length + Math.floor(rng() * 2 * (SAVES / KILLS));
      let isAwaited = () => {};
      const saved = new Promise<void>((resolve) => {
        isAwaited = resolve;
      });
      const saving = (async () => {
        for (;;) {
          if (acknowledged.length >= awaited) isAwaited();
          await save(app);
        }
      })().catch(isAwaited);
      await saved;
      await wait(rng() * LONGEST_AIM_MS);
      expect(app.hasEnded()).toBe(false);
      await app.kill();
      await saving;
      kills += 1;
    }
    const found = await startApp(dataDir).ask<number[]>("saves");
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThanOrEqual(SAVES);
  });

  test(`with the server or one of its processes killed at ${KILLS} random moments of ${SAVES} saves`, async () => {
    const rng = rngOf(20_261_122);
    const dataDir = await madeFolderForTest();
    const app = startApp(dataDir);
    const { acknowledged, save } = saver();
    let kills = 0;
    const killing = (async () => {
      while (kills < KILLS && !app.hasEnded()) {
        const before = acknowledged.length;
        await wait(rng() * LONGEST_PAUSE_MS);
        // Mostly a server that works; one in four times one that only just starts or recovers.
        while (acknowledged.length === before && rng() < 0.75) await wait(LONGEST_PAUSE_MS);
        const processes = serverProcesses(dataDir);
        // Half the time the one that all others hang on, else any of them.
        const victim = rng() < 0.5 ? processes[0] : processes[Math.floor(rng() * processes.length)];
        if (victim === undefined) continue;
        kill(victim);
        kills += 1;
      }
    })();
    let failed = 0;
    while (acknowledged.length < SAVES || kills < KILLS)
      await save(app).catch((error: unknown) => {
        // No server's death may be an app's, nor leave a request hanging.
        if (app.hasEnded() || error instanceof NoAnswer) throw error;
        failed += 1;
      });
    await killing;
    // What fails is at most the one save under way when the server dies; the next one waits for the new server.
    expect(failed).toBeLessThanOrEqual(kills);
    const found = await app.ask<number[]>("saves");
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(found).size).toBe(found.length);
  });
});
