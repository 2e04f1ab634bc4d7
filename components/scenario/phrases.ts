/** A scenario in phrases, for the summary of each folded group and for the one line that stands for the whole form. */
import { formatUsd } from "@/lib/format/money";
import { formatNumber, plural } from "@/lib/format/number";
import { formatPercent, formatShare } from "@/lib/format/percent";
import { splitItems } from "@/lib/link/items";
import { readField } from "@/lib/link/read-field";
import type { FieldTexts } from "@/lib/link/scenario-texts";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import {
  commitmentLabels,
  goalLabels,
  monitoringLabels,
  onCallLabels,
  orchestrationLabels,
  platformLabels,
  regionLabels,
  stageLabels,
  trafficLabels,
} from "@/lib/wording/labels";
import { assumedText, isAssumed } from "./assumed";
import type { WorkspaceState } from "./planner-store";
import { shareOf } from "./priority-shares";

export interface Phrase {
  readonly text: string;
  readonly isAssumed: boolean;
}

type Named = Pick<WorkspaceState, "fields" | "assumptions">;

const count = (one: string, many?: string) => (text: string) =>
  `${formatNumber(Number(text))} ${plural(Number(text), one, many)}`;
const noneOr = (one: string, many?: string) => (text: string) =>
  text === "0" ? `no ${many ?? `${one}s`}` : count(one, many)(text);
const label = (labels: Readonly<Record<string, { label: string }>>) => (text: string) =>
  (labels[text]?.label ?? text).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const named = (labels: Readonly<Record<string, { label: string }>>) => (text: string) => labels[text]?.label ?? text;

const experiencePhrases: Readonly<Record<string, string>> = {
  none: "no Kubernetes experience",
  learning: "learning Kubernetes",
  operating: "has operated Kubernetes",
  expert: "Kubernetes experts",
};

/** Fields that say nothing worth a line have no phrase; an empty phrase says nothing for this value. */
const phraseOf: Readonly<Partial<Record<FieldPath, (text: string) => string>>> = {
  "team.engineers": count("engineer"),
  "team.kubernetesExperience": (text) => experiencePhrases[text] ?? text,
  budgetUsdPerMonth: (text) => (text === "" ? "no budget set" : `${formatUsd(Number(text))} a month`),
  availabilityTargetPercent: (text) => formatPercent(Number(text)),
  "team.platformEngineers": noneOr("platform engineer"),
  "team.deployingTeams": count("deploying team"),
  "team.onCall": (text) => (text === "none" ? "nobody on call" : `on call ${label(onCallLabels)(text)}`),
  "team.hourlyRateUsd": (text) => `${formatUsd(Number(text))} an hour`,
  "workload.machines": (text) => (text === "" ? "" : count("worker machine")(text)),
  "workload.items": (text) => (text === "" ? "" : `${count("service")(String(splitItems(text).length))}, listed`),
  "workload.services": count("service"),
  "workload.replicasPerService": (text) =>
    text === "1" ? "one copy each" : `${formatNumber(Number(text))} copies each`,
  "workload.dailyActiveUsers": count("daily user"),
  "workload.traffic": label(trafficLabels),
  "workload.storageGib": (text) => `${formatNumber(Number(text), 1)} GiB stored`,
  "workload.growthPercentPerMonth": (text) =>
    text === "0" ? "no growth" : `${formatNumber(Number(text), 1)}% a month`,
  "purchase.commitment": label(commitmentLabels),
  "purchase.spotShare": (text) => (text === "0" ? "" : `${formatShare(Number(text))} spot`),
  downtimeCostUsdPerHour: (text) => (text === "" ? "no cost of downtime" : `${formatUsd(Number(text))} an hour down`),
  goal: label(goalLabels),
  orchestration: (text) => (text === "open" ? "orchestration open" : named(orchestrationLabels)(text)),
  "cloud.currentPlatform": (text) =>
    text === "" ? "nothing in production yet" : `today on ${named(platformLabels)(text)}`,
  region: named(regionLabels),
  clusters: count("environment"),
  stage: label(stageLabels),
  "observability.backups": (text) => (text === "1" ? "backups" : "no backups"),
  "observability.monitoring": (text) => `${label(monitoringLabels)(text)} monitoring`,
};

/** The phrases of some fields, in their order. A faulty text is passed over: its field says what is wrong. */
export function phrasesOf(paths: readonly FieldPath[], state: Named): Phrase[] {
  return paths.flatMap((path) => {
    const phrase = phraseOf[path];
    const stated = isAssumed(path, state.fields[path]) ? null : (state.fields[path] ?? null);
    if (!phrase || (stated !== null && !readField(path, stated).ok)) return [];
    const text = phrase(stated ?? assumedText(path, state));
    return text === "" ? [] : [{ text, isAssumed: stated === null }];
  });
}

const essentials: readonly FieldPath[] = [
  "team.engineers",
  "team.kubernetesExperience",
  "budgetUsdPerMonth",
  "availabilityTargetPercent",
];

/** "5 engineers · no Kubernetes experience · $400 a month · 99.5%" */
export const scenarioInOneLine = (state: Named): string =>
  phrasesOf(essentials, state)
    .map(({ text }) => text)
    .join(" · ");

/** "cost 50%, operations 25%, control 25%", or that all weigh the same. */
export function priorityPhrase(fields: FieldTexts): Phrase {
  const shares = shareOf(fields);
  const isEven = shares.cost === shares.operations && shares.operations === shares.control;
  return isEven
    ? { text: "cost, operations and control weigh the same", isAssumed: true }
    : {
        text: `cost ${formatShare(shares.cost)}, operations ${formatShare(shares.operations)}, control ${formatShare(shares.control)}`,
        isAssumed: false,
      };
}
