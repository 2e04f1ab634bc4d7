// What starting and testing share: running programs, installing dependencies, building when something has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const root = path.join(import.meta.dirname, "..");
const at = (...names) => path.join(root, ...names);

/** Next by its own file: started through npx, its server would outlive the npx that is told to stop. */
export const next = [process.execPath, at("node_modules/next/dist/bin/next")];

/** Next as a server, which does not miss what comes in before the app's code is there. */
export const server = [next[0], "--import", pathToFileURL(at("scripts/early-requests.mjs")).href, next[1], "start"];

const running = new Set();
let stopping = 0;

/** Sends a signal to a program and its children, which are in its process group. */
function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

const stopAll = (signal) => {
  for (const child of running) signalGroup(child, signal);
};

for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
]) {
  process.on(signal, () => {
    stopping = 128 + number;
    if (running.size === 0) process.exit(stopping);
    stopAll(signal);
  });
}
process.on("exit", () => stopAll("SIGKILL"));

/** Its name and its parent, where there is a /proc. */
function processOf(pid) {
  try {
    const [, name, parent] = /\((.*)\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return { name, parent: Number(parent) };
  } catch {
    return {};
  }
}

/** npm's own process, which is our parent or the parent of the shell it runs us with. */
function npmProcess() {
  const { name, parent } = processOf(process.ppid);
  return /^(sh|dash|bash|ash|busybox)$/.test(name) ? parent : process.ppid;
}

// npm passes signals on to us, unless it is killed. Then somebody else adopts us, and nobody is left to stop us.
if (process.env.npm_lifecycle_event) {
  const begun = npmProcess();
  setInterval(() => npmProcess() !== begun && process.exit(137), 500).unref();
}

/**
 * Runs a program to its end and gives its exit code. Signals sent to us reach it and all its children; on a leash it also
 * learns, by losing its channel to us, that we were killed and nobody is left to stop it, and says there when it is ready.
 */
export function run([program, ...args], { env = {}, isLeashed = false, onReady = () => undefined } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", ...(isLeashed ? ["ipc"] : [])],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      detached: process.platform !== "win32",
    });
    running.add(child);
    child.on("message", (message) => message === "ready" && onReady());
    child.on("error", (error) => {
      running.delete(child);
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code, signal) => {
      running.delete(child);
      signalGroup(child, "SIGKILL"); // nothing it started stays behind
      if (stopping) process.exit(stopping);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** npm as we were started by it, or as it lies in the path. */
const npm = process.env.npm_execpath?.endsWith(".js")
  ? [process.execPath, process.env.npm_execpath]
  : [process.platform === "win32" ? "npm.cmd" : "npm"];

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

const isInstalled = () => {
  const installed = modified(at("node_modules/.package-lock.json"));
  return installed > 0 && installed >= modified(at("package-lock.json"));
};

/** Installs dependencies when there are none or the lock file is newer. True when they are there afterwards. */
export async function install() {
  if (isInstalled()) return true;
  console.log("Installing dependencies …");
  const quietly = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", PUPPETEER_SKIP_DOWNLOAD: "1" };
  if ((await run([...npm, "ci", ...quietly], { env })) === 0) return true;
  // A registry that lacks another system's native packages refuses `ci`; this one's are all we need.
  return (await run([...npm, "install", "--no-save", ...quietly], { env })) === 0;
}

const sourceFolders = ["app", "components", "db", "lib", "public"];
const fingerprintFile = at(".next/berth-sources");

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

let known;

/** A hash over everything a build is made of: contents, not times, which a checkout changes. Taken once. */
const fingerprint = () => {
  known ??= hashSources();
  return known;
};

function hashSources() {
  const besides = readdirSync(root).filter((name) => /\.(ts|mjs)$|^(package|package-lock|tsconfig)\.json$/.test(name));
  const files = [...sourceFolders.flatMap((folder) => filesIn(at(folder))), ...besides.map((name) => at(name))]
    .filter((file) => !file.endsWith("next-env.d.ts"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

export const isBuilt = () =>
  existsSync(at(".next/BUILD_ID")) &&
  existsSync(fingerprintFile) &&
  readFileSync(fingerprintFile, "utf8") === fingerprint();

/** Builds the app when a source has changed since the last build. True when a build is there afterwards. */
export async function build() {
  if (isBuilt()) return true;
  console.log("Building …");
  const sources = fingerprint();
  if ((await run([...next, "build"], { env: { NODE_ENV: "production" } })) !== 0) return false;
  writeFileSync(fingerprintFile, sources);
  return true;
}
