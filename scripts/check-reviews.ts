// npm run check-reviews
import path from "node:path";
import nextEnv from "@next/env";
import { checkAll } from "@/app/t/[team]/decisions/check-all";
import { connection } from "@/db/client";
import { startDatabase } from "@/db/start";
import { StartFailure } from "@/lib/start-failure";

const root = path.join(import.meta.dirname, "..");

/** Holds every decision in force against today and tells the teams' owners. 0: all was done; 1: something was not, and what. */
async function run(): Promise<number> {
  await startDatabase();
  try {
    const { isComplete } = await checkAll({ today: new Date().toISOString().slice(0, 10), say: console.log });
    return isComplete ? 0 : 1;
  } finally {
    await connection().close();
  }
}

try {
  nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error }); // as the app itself reads them
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
