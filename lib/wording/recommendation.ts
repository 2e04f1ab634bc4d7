/** The recommendation in sentences a manager understands. Page, PDF and Markdown take their words from here. */
import { formatHoursInWords, formatMinutes } from "@/lib/format/hours";
import { formatUsdAbout } from "@/lib/format/money";
import { formatCount, formatList, formatNumber, plural } from "@/lib/format/number";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { Evaluation, PlatformEvaluation, PlatformKind } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import type { PlatformId } from "@/lib/planner/scenario/choices";

export interface RecommendationWords {
  /** "Run Docker Compose on one host." */
  readonly headline: string;
  /** What it costs, takes and gives. */
  readonly summary: string;
  /** How far ahead, of whom, and what the runner-up would change. */
  readonly sureness: string;
  /** The best Kubernetes provider and whether Kubernetes is needed at all. */
  readonly kubernetes: string;
}

export const platformOf = (evaluation: Evaluation, id: PlatformId | null): PlatformEvaluation | null =>
  evaluation.platforms.find((platform) => platform.id === id) ?? null;

/** Hours of one's own in the first year, by the mean of every range; growing months count with what they take. */
export function yearOneHours({ labour, yearOne }: PlatformEvaluation, { scenario }: Evaluation): number {
  const rate = scenario.team.hourlyRateUsd;
  return yearOne !== null && rate > 0
    ? yearOne.labourUsd / rate
    : labour.setupHours.mean + 12 * labour.monthlyHours.mean;
}

export function wordRecommendation(evaluation: Evaluation): RecommendationWords {
  const pick = platformOf(evaluation, evaluation.recommendation.platform);
  return {
    headline: pick === null ? "No platform passes all your constraints." : headlineFor(pick, evaluation),
    summary: pick === null ? wordBlocked(evaluation) : summaryFor(pick, evaluation),
    sureness: pick === null ? "" : surenessFor(pick, evaluation),
    kubernetes: kubernetesFor(evaluation),
  };
}

const openings: Record<PlatformKind, (name: string, provider: string) => string> = {
  local: (name) => `Practise on ${name}.`,
  "single-host": (name) => `Run ${name}.`,
  swarm: (name) => `Run a small cluster with ${name}.`,
  paas: (name) => `Use ${name}.`,
  "managed-kubernetes": (name, provider) =>
    name.includes("Kubernetes") ? `Use ${name}.` : `Use managed Kubernetes from ${provider}: ${name}.`,
  "self-managed-kubernetes": (name) => `Run your own Kubernetes: ${name}.`,
};

function headlineFor(pick: PlatformEvaluation, { scenario }: Evaluation): string {
  if (scenario.cloud.currentPlatform === pick.id) return `Stay with ${nameInSentence(pick.name)}.`;
  return openings[pick.kind](nameInSentence(pick.name), pick.provider);
}

function summaryFor(pick: PlatformEvaluation, evaluation: Evaluation): string {
  const { scenario } = evaluation;
  const { engineers } = scenario.team;
  const people = engineers === 1 ? "your only engineer" : `your ${formatCount(engineers)} engineers`;
  const cost = pick.yearOne === null ? "" : `, costs ${costOf(pick.yearOne, yearOneHours(pick, evaluation))}`;
  return `It fits ${people}${cost}, ${availabilityOf(pick, scenario.availabilityTargetPercent)}.`;
}

function costOf({ totalUsd, downtimeUsd }: NonNullable<PlatformEvaluation["yearOne"]>, hours: number): string {
  const downtime =
    downtimeUsd === null || downtimeUsd < 1 ? "" : ` and ${formatUsdAbout(downtimeUsd)} of expected downtime`;
  return `about ${formatUsdAbout(totalUsd)} in its first year including ${formatHoursInWords(hours)} of your own work${downtime}`;
}

function availabilityOf({ availability }: PlatformEvaluation, targetPercent: number): string {
  const expected = formatAvailability(availability.expectedPercent.likely);
  const down = formatMinutes(availability.downtimeMinutesPerMonth);
  const target = formatPercent(targetPercent);
  const promise = `should be up ${expected} of the time, about ${down} down in a month`;
  return availability.meetsTarget
    ? `and ${promise}, which meets your target of ${target}`
    : `but ${promise}, which is short of your target of ${target}`;
}

function surenessFor(pick: PlatformEvaluation, evaluation: Evaluation): string {
  const { closeCall, pointsAhead } = evaluation.recommendation;
  const second = platformOf(evaluation, evaluation.recommendation.runnerUp);
  if (second === null || pointsAhead === null) return "Nothing else passes your constraints, so there is no runner-up.";
  const points = `${formatNumber(pointsAhead, 1)} ${plural(pointsAhead, "point")}`;
  const lead = closeCall
    ? `Too close to call: ${nameInSentence(second.name)} ${pointsAhead === 0 ? "has just as many points" : `is only ${points} behind`}.`
    : `It is ${points} ahead of ${nameInSentence(second.name)}, the runner-up.`;
  const difference = wordDifference(second, pick, evaluation);
  return difference === "" ? lead : `${lead} ${difference}`;
}

/** What taking another platform would change: "DOKS would cost about $1,200 more in the first year and take 20 fewer hours …" */
export function wordDifference(other: PlatformEvaluation, pick: PlatformEvaluation, evaluation: Evaluation): string {
  if (other.yearOne === null || pick.yearOne === null) return "";
  const dollars = other.yearOne.totalUsd - pick.yearOne.totalUsd;
  const hours = Math.round(yearOneHours(other, evaluation) - yearOneHours(pick, evaluation));
  const cost =
    Math.abs(dollars) < 1
      ? "cost the same in the first year"
      : `cost about ${formatUsdAbout(Math.abs(dollars))} ${dollars > 0 ? "more" : "less"} in the first year`;
  const work =
    hours === 0
      ? "take as many hours of your own"
      : `take ${formatNumber(Math.abs(hours))} ${hours > 0 ? "more" : "fewer"} ${plural(Math.abs(hours), "hour")} of your own work`;
  return `${nameInSentence(other.name)} would ${cost} and ${work}.`;
}

function kubernetesFor(evaluation: Evaluation): string {
  const { kubernetes, platform } = evaluation.recommendation;
  const best = platformOf(evaluation, kubernetes.platform);
  const pick = platformOf(evaluation, platform);
  if (best === null)
    return kubernetes.needed
      ? "Your constraints call for Kubernetes, and no Kubernetes provider passes them all."
      : "You do not need Kubernetes, and no Kubernetes provider passes your constraints.";
  const cost = best.yearOne === null ? "" : `: about ${formatUsdAbout(best.yearOne.totalUsd)} in the first year`;
  if (!kubernetes.needed && evaluation.scenario.orchestration === "kubernetes")
    return `Nothing you named calls for Kubernetes. Since it is decided, ${nameInSentence(best.name)} is the provider that suits you best.`;
  const opening = kubernetes.needed ? "Your constraints call for Kubernetes" : "You do not need Kubernetes";
  if (best.id === pick?.id)
    return kubernetes.needed
      ? `${opening}, and ${nameInSentence(best.name)} is the provider that suits you best.`
      : `${opening} for its own sake, but ${nameInSentence(best.name)} still comes out first.`;
  const provider = kubernetes.needed
    ? "the provider that suits you best is"
    : "if you want it anyway, the best provider is";
  return `${opening}; ${provider} ${nameInSentence(best.name)}${cost}${extraOver(best, pick)}.`;
}

function extraOver(best: PlatformEvaluation, pick: PlatformEvaluation | null): string {
  if (pick?.yearOne == null || best.yearOne === null) return "";
  const extra = best.yearOne.totalUsd - pick.yearOne.totalUsd;
  const words = extra >= 0 ? "more" : "less";
  return `, ${formatUsdAbout(Math.abs(extra))} ${words} than ${nameInSentence(pick.name)}`;
}

/** One hard constraint and what it rules out. */
export interface Block {
  readonly gate: string;
  readonly platforms: readonly PlatformEvaluation[];
}

/** The gates of all excluded platforms, those that rule out most first. */
export function listBlocks(evaluation: Evaluation): readonly Block[] {
  const blocks = new Map<string, PlatformEvaluation[]>();
  for (const platform of evaluation.platforms)
    for (const gate of new Set(platform.gates.map((each) => each.gate)))
      blocks.set(gate, [...(blocks.get(gate) ?? []), platform]);
  return [...blocks]
    .map(([gate, platforms]) => ({ gate, platforms }))
    .sort((a, b) => b.platforms.length - a.platforms.length);
}

/** Excluded platforms with the fewest obstacles: those one change could bring back, cheapest first. */
export function listNearest(evaluation: Evaluation, most: number): readonly PlatformEvaluation[] {
  const costOf = (platform: PlatformEvaluation) => platform.yearOne?.totalUsd ?? Number.POSITIVE_INFINITY;
  return evaluation.platforms
    .filter(({ status, kind }) => status === "excluded" && kind !== "local")
    .sort((a, b) => a.gates.length - b.gates.length || costOf(a) - costOf(b))
    .slice(0, most);
}

function wordBlocked(evaluation: Evaluation): string {
  const excluded = evaluation.platforms.filter(({ status }) => status === "excluded");
  const unpriced = evaluation.platforms.filter(({ status }) => status === "unpriced");
  const sentences = [
    excluded.length > 0
      ? `${excluded.length === evaluation.platforms.length ? "All " : ""}${excluded.length} ${plural(excluded.length, "platform")} ${plural(excluded.length, "fails", "fail")} at least one hard constraint.`
      : "",
    unpriced.length > 0
      ? `${formatList(unpriced.map(({ name }) => nameInSentence(name)))} ${plural(unpriced.length, "passes", "pass")}, but ${evaluation.priceBook.label} has no price for ${plural(unpriced.length, "it", "them")}.`
      : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
