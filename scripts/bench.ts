import { cpus } from "node:os";
import { benchAccounts } from "./bench/accounts";
import { type RunningApp, startApp } from "./bench/app";
import { benchEvaluate } from "./bench/evaluate";
import { benchExports } from "./bench/exports";
import { benchJavascript } from "./bench/javascript";
import { benchLighthouse } from "./bench/lighthouse";
import { benchPacking } from "./bench/packing";
import { benchPage } from "./bench/page";
import { printSection, type Section } from "./bench/report";
import { benchScenarios } from "./bench/scenarios";
import { benchShare } from "./bench/share";
import { benchStart } from "./bench/start";

type Part = (origin: () => Promise<string>) => Promise<readonly Section[]>;

const parts: Readonly<Record<string, Part>> = {
  evaluate: async () => [await benchEvaluate()],
  packing: async () => [benchPacking()],
  start: async () => [await benchStart()],
  accounts: async () => [await benchAccounts()],
  scenarios: async () => await benchScenarios(),
  share: async () => await benchShare(),
  exports: async () => [await benchExports()],
  page: async (origin) => [await benchPage(await origin())],
  javascript: async (origin) => [await benchJavascript(await origin())],
  lighthouse: async (origin) => benchLighthouse(await origin()),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(" or ")}. There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

/** One app for all parts that need it, started for the first of them. */
const apps: Promise<RunningApp>[] = [];
const origin = async () => {
  apps[0] ??= startApp();
  return (await apps[0]).origin;
};

const start = performance.now();
console.log(`Berth's figures, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown CPU"}`);
let missed = 0;
let failed = 0;
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  try {
    for (const section of await measure(origin)) {
      printSection(section);
      missed += section.rows.filter(({ isMissed }) => isMissed).length;
    }
  } catch (error) {
    failed += 1;
    console.error(`\n${name} could not be measured:`, error);
  }
}
for (const app of apps)
  await app.then(
    ({ stop }) => stop(),
    () => undefined, // it has been reported where it was needed
  );
const seconds = Math.round((performance.now() - start) / 1000);
console.log(
  `\n${missed === 0 ? "No aim missed" : `${missed} ${missed === 1 ? "aim" : "aims"} missed`}${failed > 0 ? `, ${failed} ${failed === 1 ? "part" : "parts"} not measured` : ""}, in ${seconds} s`,
);
// A missed aim is a finding; only what could not be measured is a failure.
process.exit(failed === 0 ? 0 : 1);
