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

/** A Chromium of this machine: the one named in CHROMIUM_PATH, else one in a usual place. */
export const findChromium = () => [process.env.CHROMIUM_PATH, ...known].find((file) => file && existsSync(file));

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

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  return (
    succeeds(["apt-get", "update", "-qq"], quiet) &&
    succeeds(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet)
  );
}

/** Sees to it that the browser tests have a browser: this machine's, Debian's, else Playwright's own. */
export function ensureChromium() {
  if (findChromium()) return true;
  console.log("Installing Chromium …");
  if (installWithApt() && findChromium()) return true;
  return succeeds([process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]);
}
