import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

/** A Chromium of this machine: the one named in CHROMIUM_PATH, else one in a usual place. */
export const findChromium = () => [process.env.CHROMIUM_PATH, ...known].find((file) => file && existsSync(file));

/**
 * The browser of the tests: Chromium's headless shell where there is one, which draws the same pages without the whole browser
 * around them and takes half the time.
 */
export const findHeadless = () =>
  [process.env.CHROMIUM_PATH, HEADLESS_SHELL].find((file) => file && existsSync(file)) ?? findChromium();

/** Without background traffic, and without the sandbox where root may not use it. */
export const chromiumArgs = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const succeeds = (command, env = {}) =>
  spawnSync(command[0], command.slice(1), { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } })
    .status === 0;

/** Debian's packages, as root; a mirror that does not answer is not waited for. */
function installWithApt(...packages) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-qq", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=1"];
  return (
    succeeds(["apt-get", "update", ...patience], quiet) &&
    succeeds(["apt-get", "install", "-y", ...patience, "--no-install-recommends", ...packages], quiet)
  );
}

/**
 * Sees to it that the browser tests have a browser: Debian's headless shell, else any Chromium of this machine, else
 * Playwright's own. That a machine with a Chromium gets no shell is no fault, only slower.
 */
export function ensureChromium() {
  if (process.env.CHROMIUM_PATH ? findChromium() : existsSync(HEADLESS_SHELL)) return true;
  console.log("Installing Chromium's headless shell …");
  if (installWithApt("chromium-headless-shell", "fonts-dejavu-core") || findChromium()) return true;
  return succeeds([process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]);
}
