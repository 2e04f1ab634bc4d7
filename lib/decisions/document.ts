/**
 * A decision record as it is read: every sentence, figure and list of it, in order, made once from the record. The page, the
 * shared page, Markdown, PDF, spreadsheets and pictures draw this and nothing else, so that they cannot disagree.
 */
import { formatDate } from "@/lib/format/dates";
import { formatUsd } from "@/lib/format/money";
import { formatNumber, plural } from "@/lib/format/number";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import { entriesOf } from "@/lib/scenarios/entries";
import { platformOf, wordDifference, wordRecommendation } from "@/lib/wording/recommendation";
import { type Agreement, agreementOf, wordAgreement } from "./agreement";
import { conditionInWords } from "./condition-words";
import { recordFileName } from "./file-name";
import type { DecisionRecord, RecordPerson } from "./record";
import { type Status, statusLabels } from "./status";
import { objectionsAmong, type VoteLine, voteLines } from "./vote-words";
import type { RecordWords } from "./words";

export type Verdict = "chosen" | "runner-up" | "pick" | "eligible" | "excluded" | "unpriced";

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  chosen: "Chosen",
  pick: "Berth’s pick",
  "runner-up": "Runner-up",
  eligible: "Possible",
  excluded: "Excluded",
  unpriced: "No price",
};

export interface Option {
  readonly platform: PlatformEvaluation;
  readonly verdict: Verdict;
  /** Why it was not chosen, in a sentence or two; of the chosen one, why it was. */
  readonly reason: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RecordDocument {
  readonly record: DecisionRecord;
  /** "0007-run-on-gke-autopilot", without an extension. */
  readonly fileName: string;
  readonly statusLabel: string;
  /** ISO day of the decision, else of the last change. */
  readonly date: string;
  readonly people: {
    readonly deciders: readonly string[];
    readonly consulted: readonly string[];
    readonly informed: readonly string[];
  };
  readonly agreement: Agreement;
  readonly agreementInWords: string;
  /** Every vote ever given, the oldest first. */
  readonly votes: readonly VoteLine[];
  /** The objections among them, withdrawn ones too. */
  readonly objections: readonly VoteLine[];
  readonly evaluation: Evaluation;
  readonly chosen: PlatformEvaluation;
  /** Null when every platform was excluded. */
  readonly pick: PlatformEvaluation | null;
  readonly isPick: boolean;
  /** For a stakeholder with one minute. */
  readonly onePage: {
    /** "Use Google Kubernetes Engine …" as one sentence. */
    readonly decision: string;
    /** At most three. */
    readonly reasons: readonly string[];
    readonly costs: readonly Fact[];
    readonly sacrifices: readonly string[];
    readonly lookAgain: readonly string[];
  };
  /** What the team stated, label and value, in the order of the form. */
  readonly constraints: readonly Fact[];
  /** Shares of the three priorities, per cent. */
  readonly priorities: readonly Fact[];
  readonly options: readonly Option[];
  readonly reasons: readonly string[];
  readonly sacrifices: readonly string[];
  readonly lookAgain: readonly string[];
  readonly words: RecordWords;
  /** "Prices as of 14 October 2026 …" parts. */
  readonly pricesAsOf: string;
  readonly priceBookLabel: string;
  readonly notIncluded: readonly string[];
  readonly warnings: readonly string[];
  readonly hash: string;
}

const MOST_REASONS = 3;

/** @throws RangeError when the record names a platform that its frozen part does not have: the database allows none such */
export function documentOf(record: DecisionRecord): RecordDocument {
  const { evaluation } = record.frozen;
  const chosen = platformOf(evaluation, record.platform);
  if (chosen === null) throw new RangeError(`no platform ${record.platform} in record ${record.id}`);
  const pick = platformOf(evaluation, evaluation.recommendation.platform);
  const isPick = pick?.id === chosen.id;
  const its = record.frozen.cases[chosen.id] ?? { reasons: [], sacrifices: [], revisitWhen: [] };
  const agreement = agreementOf(record.people);
  const votes = voteLines(record.votes, record.people);
  const messages = (reasons: readonly { readonly message: string }[]) => reasons.map(({ message }) => message);
  const lookAgain = [...lookAgainOf(record), ...messages(its.revisitWhen)];
  return {
    record,
    fileName: recordFileName(record),
    statusLabel: statusLabels[record.status].label,
    date: record.decidedOn ?? record.updatedAt.toISOString().slice(0, 10),
    people: {
      deciders: [...namesOf(record.people, "decider"), ...record.words.otherDeciders],
      consulted: [...namesOf(record.people, "consulted"), ...record.words.otherConsulted],
      informed: [...namesOf(record.people, "informed"), ...record.words.otherInformed],
    },
    agreement,
    agreementInWords: wordAgreement(agreement),
    votes,
    objections: objectionsAmong(votes),
    evaluation,
    chosen,
    pick,
    isPick,
    onePage: {
      decision: decisionOf(record.status, chosen, evaluation, isPick),
      reasons: messages(its.reasons).slice(0, MOST_REASONS),
      costs: costsOf(chosen, evaluation),
      sacrifices: messages(its.sacrifices).slice(0, MOST_REASONS),
      lookAgain: lookAgain.slice(0, MOST_REASONS),
    },
    constraints: constraintsOf(record),
    priorities: prioritiesOf(evaluation),
    options: evaluation.platforms.map((platform) => optionOf(platform, chosen, evaluation, its.reasons[0]?.message)),
    reasons: messages(its.reasons),
    sacrifices: messages(its.sacrifices),
    lookAgain,
    words: record.words,
    pricesAsOf: record.frozen.priceBook.asOf,
    priceBookLabel: record.frozen.priceBook.label,
    notIncluded: [...evaluation.notIncluded, ...chosen.notIncluded],
    warnings: evaluation.warnings,
    hash: record.hash,
  };
}

const FORMER = "a former member";

const namesOf = (people: readonly RecordPerson[], part: RecordPerson["part"]): readonly string[] =>
  people.filter((person) => person.part === part).map(({ name }) => name ?? FORMER);

function decisionOf(status: Status, chosen: PlatformEvaluation, evaluation: Evaluation, isPick: boolean): string {
  const name = nameInSentence(chosen.name);
  const sentence = isPick ? wordRecommendation(evaluation).headline : `Run on ${name}.`;
  const openings: Readonly<Record<Status, string>> = {
    draft: "Being drafted: ",
    proposed: "Proposed: ",
    accepted: "",
    rejected: "Rejected: ",
    superseded: "No longer in force: ",
    deprecated: "No longer followed: ",
  };
  return `${openings[status]}${sentence}`;
}

function costsOf(chosen: PlatformEvaluation, { scenario }: Evaluation): readonly Fact[] {
  const { yearOne, monthly, labour, availability } = chosen;
  return [
    ...(yearOne === null
      ? []
      : [
          { label: "First year, labour included", value: formatUsd(yearOne.totalUsd) },
          { label: "of it infrastructure", value: formatUsd(yearOne.infrastructureUsd) },
          { label: "of it your own labour", value: formatUsd(yearOne.labourUsd) },
          ...(yearOne.downtimeUsd === null
            ? []
            : [{ label: "of it expected downtime", value: formatUsd(yearOne.downtimeUsd) }]),
          { label: "Between", value: `${formatUsd(yearOne.lowUsd)} and ${formatUsd(yearOne.highUsd)}` },
        ]),
    ...(monthly === null ? [] : [{ label: "Infrastructure in month 1", value: formatUsd(monthly.infrastructureUsd) }]),
    {
      label: "Own work",
      value: `${formatNumber(labour.setupHours.mean)} h once, ${formatNumber(labour.monthlyHours.mean, 1)} h a month at ${formatUsd(scenario.team.hourlyRateUsd)} an hour`,
    },
    {
      label: "Expected availability",
      value: `${formatAvailability(availability.expectedPercent.likely)} (target ${formatPercent(scenario.availabilityTargetPercent)})`,
    },
  ];
}

function lookAgainOf({ reviewOn, conditions, platform, frozen }: DecisionRecord): readonly string[] {
  const name = nameInSentence(platformOf(frozen.evaluation, platform)?.name ?? platform);
  return [
    ...(reviewOn === null ? [] : [`On ${formatDate(reviewOn)}.`]),
    ...conditions.map((condition) => conditionInWords(condition, name)),
  ];
}

function constraintsOf({ frozen }: DecisionRecord): readonly Fact[] {
  const entries = entriesOf(
    {
      scenario: frozen.scenario,
      priceBook: frozen.priceBook.id,
      priceRevision: frozen.teamPrices?.revision ?? null,
      assumptions: frozen.assumptions,
      description: "",
      tags: [],
    },
    true,
  );
  return (
    [...entries]
      // The name is no constraint; prices are told where the numbers come from.
      .filter(([path]) => !["name", "priorities", "priceBook", "priceRevision"].includes(path))
      .map(([path, value]) => ({ label: capital(pathInWords(path)), value: valueInWords(path, value) }))
  );
}

function prioritiesOf({ scenario: { priorities } }: Evaluation): readonly Fact[] {
  const { cost, operations, control } = priorities;
  const sum = cost + operations + control;
  const share = (value: number) => `${formatNumber((value / sum) * 100)}%`;
  return [
    { label: "Low cost", value: share(cost) },
    { label: "Little operations work", value: share(operations) },
    { label: "Control", value: share(control) },
  ];
}

function optionOf(
  platform: PlatformEvaluation,
  chosen: PlatformEvaluation,
  evaluation: Evaluation,
  whyChosen: string | undefined,
): Option {
  const { recommendation, priceBook } = evaluation;
  if (platform.id === chosen.id) return { platform, verdict: "chosen", reason: whyChosen ?? "" };
  if (platform.status === "excluded")
    return {
      platform,
      verdict: "excluded",
      reason: platform.gates.map(({ message, wayBack }) => `${message} Back in: ${wayBack}`).join(" "),
    };
  if (platform.status === "unpriced")
    return {
      platform,
      verdict: "unpriced",
      reason: `${priceBook.label} has no price for it: ${platform.missingPrices.join("; ")}.`,
    };
  const verdict = verdictOf(platform.id, recommendation);
  return { platform, verdict, reason: behindInWords(platform, chosen, evaluation) };
}

const verdictOf = (id: PlatformId, { platform, runnerUp }: Evaluation["recommendation"]): Verdict =>
  id === platform ? "pick" : id === runnerUp ? "runner-up" : "eligible";

function behindInWords(platform: PlatformEvaluation, chosen: PlatformEvaluation, evaluation: Evaluation): string {
  const behind = Math.round((chosen.points.total - platform.points.total) * 10) / 10;
  const points = `${formatNumber(Math.abs(behind), 1)} ${plural(Math.abs(behind), "point")}`;
  const place =
    chosen.status !== "eligible" || behind === 0
      ? `${formatNumber(platform.points.total, 1)} points.`
      : `${points} ${behind > 0 ? "behind" : "ahead"}.`;
  return [place, wordDifference(platform, chosen, evaluation)].filter(Boolean).join(" ");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
