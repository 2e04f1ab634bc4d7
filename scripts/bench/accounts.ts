import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { AccountsRun } from "./accounts-run";
import { atMost, kilobytes, milliseconds, type Section } from "./report";
import { root } from "./root";
import { median } from "./statistics";

/** Issue 3: argon2 under four parallel sign-ins stalls the event loop at most so long. */
const MOST_STALL_MS = 10;

const runNode = promisify(execFile);

export async function benchAccounts(): Promise<Section> {
  const args = [
    "--expose-gc",
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join(root, "scripts/bench/accounts-run.ts"),
  ];
  const { stdout } = await runNode(process.execPath, args, { cwd: root });
  const run = JSON.parse(stdout) as AccountsRun; // printed by accounts-run.ts
  const worst = (values: readonly number[]) => Math.max(...values);
  return {
    title: "Passwords: argon2id, 19 MiB, two passes, one lane",
    rows: [
      atMost(
        "four sign-ins at once, longest stall of the event loop",
        worst(run.stallsMs),
        MOST_STALL_MS,
        milliseconds,
      ),
      { what: "  median of the rounds' longest", figure: milliseconds(median(run.stallsMs)) },
      { what: "  doing nothing, longest", figure: milliseconds(worst(run.idleStallsMs)) },
      { what: "one verification, median", figure: milliseconds(median(run.aloneMs)) },
      { what: "four at once, until the last is done, median", figure: milliseconds(median(run.fourMs)) },
      { what: "a wrong password for an account that is there, median", figure: milliseconds(median(run.knownMs)) },
      { what: "  for one that is not", figure: milliseconds(median(run.unknownMs)) },
      { what: "list of common passwords, first look", figure: milliseconds(run.firstLookMs) },
      { what: "  kept in memory", figure: kilobytes(run.listBytes) },
    ],
    notes: [
      `${run.stallsMs.length} rounds, in a process of its own, with the module the server uses. Stalls are what a timer of a millisecond was late by; what the machine itself does in the meantime is in them, and the line "doing nothing" shows how much.`,
    ],
  };
}
