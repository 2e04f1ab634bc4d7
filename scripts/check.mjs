import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { build, install, next, root, run } from "./house.mjs";

const tool = (file, ...args) => [process.execPath, path.join(root, "node_modules", file), ...args];

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** One check that passes or fails as a whole. */
const whole = (isFine) => ({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 });

/** Reads a reporter's file; a run that failed without a failed test to show for it still counts as one failure. */
function counted(file, code, read) {
  try {
    const { passed, failed, flaky } = read(JSON.parse(readFileSync(file, "utf8")));
    return { passed, flaky, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return whole(false);
  }
}

async function typecheck() {
  return whole((await run([...next, "typegen"])) === 0 && (await run(tool("typescript/bin/tsc", "--noEmit"))) === 0);
}

const lint = async () => whole((await run(tool("@biomejs/biome/bin/biome", "check", "."))) === 0);

async function unitTests(folder) {
  const file = path.join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(tool("vitest/vitest.mjs", "run", ...reporters), { env: { NODE_ENV: "test" } });
  return counted(file, code, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that could not even be loaded has no tests to fail.
    failed:
      numFailedTests +
      testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length,
  }));
}

async function browserTests(folder) {
  if (!ensureChromium()) return whole(false);
  const file = path.join(folder, "playwright.json");
  const env = { E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  // One more try, since a shared machine can stall longer than any patience. What passes only then is listed, and is to be mended.
  const code = await run(tool("@playwright/test/cli.js", "test", "--reporter=list,json", "--retries=1"), { env });
  return counted(file, code, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    flaky: stats.flaky,
  }));
}

/** Every check of the project, on a clone with nothing but Node and npm. Its last line counts them all. */
export async function check() {
  const folder = mkdtempSync(path.join(tmpdir(), "berth-check-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

  const stages = [
    { name: "install", work: install, isStep: true },
    { name: "types", work: typecheck },
    { name: "lint", work: lint },
    { name: "unit, database", work: () => unitTests(folder) },
    { name: "build", work: build, isStep: true },
    { name: "browser tests", work: () => browserTests(folder) },
  ];

  const report = [];
  const total = { passed: 0, failed: 0 };
  for (const { name, work, isStep } of stages) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const result = await work();
    // A step is only counted when it fails, and then nothing after it can be relied on.
    const { passed, failed, flaky = 0 } = isStep ? { passed: 0, failed: result ? 0 : 1 } : result;
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    report.push(
      `${name.padEnd(14)} ${seconds.padStart(6)} s  ${failed > 0 ? "failed" : "ok"}${flaky > 0 ? `, ${flaky} at the second try` : ""}`,
    );
    if (isStep && !result) break;
  }

  console.log(`\n${report.join("\n")}\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
