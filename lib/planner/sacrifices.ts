import type { PlatformEvaluation, PlatformKind, Reason } from "./evaluation";
import { countOf, formatCount, formatPlain, formatUsd } from "./format-count";
import { nameInSentence } from "./name-in-sentence";
import { fromRule, plain } from "./reason";

/** What every platform of a kind gives up, whatever speaks for it (DOMAIN 9.1 and 9.4; R57 of the handbook). */
const givenUpBy: Readonly<Partial<Record<PlatformKind, Reason>>> = {
  "single-host": {
    rule: "R57",
    message:
      "Survival of its one machine: a restart policy brings back a crashed process, but when the machine dies everything is away until it is replaced.",
  },
  "self-managed-kubernetes": {
    rule: "R03",
    message:
      "A provider to call: control plane, upgrades, security patches and backups of the cluster are your own work.",
  },
};

/** Points behind another platform in one value that are worth a statement of their own. Our choice. */
const MUCH_BETTER = 20;
/** So is a first year that another would give for a fifth less: points of cost lie close together in a large team. Our choice. */
const MUCH_CHEAPER = 0.8;

/**
 * What the team gives up: what the kind of platform lacks, rules against the pick, and values in which another eligible
 * platform is far ahead; where none is, the value in which it is furthest behind. Every choice gives something up, so this is
 * empty only for a platform that nothing beats in anything, and then it says so.
 */
export function sacrificesOf(pick: PlatformEvaluation, eligible: readonly PlatformEvaluation[]): Reason[] {
  const kind = givenUpBy[pick.kind];
  const against = pick.points.rules
    .filter(({ points }) => points < 0)
    .sort((a, b) => a.points - b.points)
    .map(fromRule);
  const values = ["cost", "operations", "control"] as const;
  const behind = values
    .filter((value) => pick.points[value] !== null)
    .map((value) => {
      const best = eligible.reduce(
        (top, platform) => ((platform.points[value] ?? 0) > (top.points[value] ?? 0) ? platform : top),
        pick,
      );
      return { value, best, gap: (best.points[value] ?? 0) - (pick.points[value] ?? 0) };
    })
    .filter(({ gap }) => gap > 0);
  const widest = Math.max(...behind.map(({ gap }) => gap));
  const told = behind.filter(
    ({ value, best, gap }) =>
      gap >= MUCH_BETTER || gap === widest || (value === "cost" && yearOf(best) <= yearOf(pick) * MUCH_CHEAPER),
  );
  const all = [
    ...(kind === undefined ? [] : [kind]),
    ...against,
    ...told.map(({ value, best }) => plain(isBetter[value](best, pick))),
  ];
  return all.length > 0
    ? all
    : [plain(`Nothing among the ${countOf(eligible.length, "eligible platform")}: none is ahead of it in any value.`)];
}

const yearOf = ({ yearOne }: PlatformEvaluation): number => yearOne?.totalUsd ?? 0;

/** In words, what another platform has that the pick has not. */
const isBetter: Readonly<
  Record<"cost" | "operations" | "control", (best: PlatformEvaluation, pick: PlatformEvaluation) => string>
> = {
  cost: (best, pick) =>
    `${nameInSentence(best.name)} costs ${formatUsd(yearOf(pick) - yearOf(best))} less in the first year.`,
  operations: (best, pick) =>
    `${nameInSentence(best.name)} takes ${formatPlain(best.labour.monthlyHours.mean, 1)} hours a month instead of ${formatPlain(pick.labour.monthlyHours.mean, 1)}.`,
  control: (best, pick) =>
    `${nameInSentence(best.name)} leaves more in your hands: ${formatCount(best.points.control)} against ${formatCount(pick.points.control)} of 100 points of control.`,
};
