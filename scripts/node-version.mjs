// Read by whatever Node is installed, however old: plain syntax only.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const numbers = (version) => version.replace(/^\D+/, "").split(".").map(Number);

/** Ends the process with a plain message when this Node is older than package.json asks for. */
export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node;
  const least = numbers(wanted);
  const found = numbers(process.version);
  const at = least.findIndex((number, i) => number !== found[i]);
  if (at === -1 || found[at] > least[at]) return;
  console.error(`Berth needs Node.js ${least.join(".")} or newer. This is ${process.version} (${process.execPath}).`);
  console.error("Newer versions are at https://nodejs.org/");
  process.exit(1);
}
