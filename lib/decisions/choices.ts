/** What can be chosen from frozen numbers, in words for the form that asks. */
import { formatUsd } from "@/lib/format/money";
import { formatNumber, plural } from "@/lib/format/number";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { platformOf, wordDifference } from "@/lib/wording/recommendation";
import { defaultTitle } from "./file-name";
import { isChoosable } from "./freeze";

export interface PlatformChoice {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly isPick: boolean;
  readonly isRunnerUp: boolean;
  /** "$4,210" and "$3,100 to $5,900". */
  readonly yearOne: string;
  readonly range: string;
  /** How far behind the pick, and what it changes; empty for the pick. */
  readonly behind: string;
  /** The constraints it fails; empty when it fits. */
  readonly gates: readonly string[];
  readonly defaultTitle: string;
}

/** Platforms that fit in the order of their points, then those that fail a constraint. */
export function choicesOf(evaluation: Evaluation): readonly PlatformChoice[] {
  const pick = platformOf(evaluation, evaluation.recommendation.platform);
  return evaluation.platforms.filter(isChoosable).map((platform) => choiceOf(platform, pick, evaluation));
}

function choiceOf(
  platform: PlatformEvaluation,
  pick: PlatformEvaluation | null,
  evaluation: Evaluation,
): PlatformChoice {
  const { id, name, provider, yearOne, gates } = platform;
  const isPick = id === pick?.id;
  return {
    id,
    name,
    provider,
    isPick,
    isRunnerUp: id === evaluation.recommendation.runnerUp,
    yearOne: yearOne === null ? "" : formatUsd(yearOne.totalUsd),
    range: yearOne === null ? "" : `${formatUsd(yearOne.lowUsd)} to ${formatUsd(yearOne.highUsd)}`,
    behind: isPick || pick === null || platform.status !== "eligible" ? "" : behindOf(platform, pick, evaluation),
    gates: gates.map(({ message }) => message),
    defaultTitle: defaultTitle(name),
  };
}

function behindOf(platform: PlatformEvaluation, pick: PlatformEvaluation, evaluation: Evaluation): string {
  const behind = Math.round((pick.points.total - platform.points.total) * 10) / 10;
  const points = `${formatNumber(behind, 1)} ${plural(behind, "point")} behind.`;
  return [points, wordDifference(platform, pick, evaluation)].filter(Boolean).join(" ");
}
