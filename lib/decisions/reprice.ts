/**
 * An old record at today's book: what moved, line by line, and whether the pick would still be picked. Every figure is one of the
 * frozen evaluation, of today's, or the difference of two; the sentences are in ./reprice-words.
 */
import { canonicalJson } from "@/lib/planner/canonical-json";
import type {
  Evaluation,
  Gate,
  LabourLine,
  Lifecycle,
  PlatformEvaluation,
  PlatformStatus,
} from "@/lib/planner/evaluation";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { platformOf } from "@/lib/wording/recommendation";
import { billMoves, differenceUsd, type LineMove, type PriceMoved, pricesMoved } from "./bill-moves";
import type { DecisionRecord } from "./record";
import { whyOf } from "./reprice-words";

/** With which scenario: the frozen one, so that only prices and engine differ, or the one that is saved now. */
export const bases = ["frozen", "saved"] as const;
export type Basis = (typeof bases)[number];

/** Null: there is no such figure. */
export interface Move {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}

export interface LabourMove {
  readonly work: LabourLine["work"];
  readonly per: LabourLine["per"];
  /** Means. */
  readonly hours: Move;
  readonly usd: Move;
}

export interface PickMove {
  readonly before: PlatformEvaluation | null;
  readonly after: PlatformEvaluation | null;
}

export type RepriceVerdict =
  /** It was the pick and is. */
  | "still-picked"
  /** It was the pick and is no more. */
  | "no-longer-picked"
  /** It was chosen against the pick and would be picked today. */
  | "picked-now"
  /** It was chosen against the pick, and is not the pick today either. */
  | "never-picked";

/** What the words are made from. */
export interface Repriced {
  readonly basis: Basis;
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly chosen: { readonly before: PlatformEvaluation; readonly after: PlatformEvaluation | null };
  readonly pick: PickMove;
  readonly verdict: RepriceVerdict;
  readonly status: PlatformStatus | null;
  /** Gates that stand in the way today and did not then, and the other way round. */
  readonly gates: { readonly added: readonly Gate[]; readonly gone: readonly Gate[] };
  readonly lifecycle: { readonly before: Lifecycle["status"] | null; readonly after: Lifecycle["status"] | null };
  readonly points: Move;
  readonly rank: Move;
  readonly lines: readonly LineMove[];
  readonly prices: readonly PriceMoved[];
  /** Month 1. */
  readonly infrastructure: Move;
  readonly labour: readonly LabourMove[];
  /** Once and a month. */
  readonly labourHours: { readonly once: Move; readonly month: Move };
  readonly yearOne: {
    readonly infrastructure: Move;
    readonly labour: Move;
    readonly downtime: Move;
    readonly total: Move;
  };
  readonly revision: { readonly before: number | null; readonly after: number | null };
  /** No figure of the chosen platform, no place in the ranking and no pick is another. */
  readonly isUnmoved: boolean;
  /** Between the frozen scenario and the one it is held against, in words. */
  readonly scenarioChanges: readonly string[];
  /** Between the team's prices then and now, in words. */
  readonly teamPriceChanges: readonly string[];
}

export interface RepriceReport extends Repriced {
  /** The answer in one sentence. */
  readonly headline: string;
  /** Why, a sentence each, what weighs most first. */
  readonly why: readonly string[];
}

/** What a record is opened at. */
export interface Today {
  readonly basis: Basis;
  readonly evaluation: Evaluation;
  /** The book it was evaluated with, the team's own prices on it. */
  readonly book: PriceBook;
  /** Of the chosen platform; null: it is not in the catalogue. */
  readonly lifecycle: Lifecycle["status"] | null;
  /** Of the team's prices; null: it has none. */
  readonly revision: number | null;
  readonly scenarioChanges: readonly string[];
  readonly teamPriceChanges: readonly string[];
}

/** @throws RangeError when the frozen part does not have the record's platform: the database allows none such */
export function repriceReport(
  { platform, frozen }: Pick<DecisionRecord, "platform" | "frozen">,
  today: Today,
): RepriceReport {
  const before = platformOf(frozen.evaluation, platform);
  if (before === null) throw new RangeError(`no platform ${platform} in the frozen part`);
  const after = platformOf(today.evaluation, platform);
  const lines = billMoves(before, after, { book: today.book, region: today.evaluation.scenario.region });
  const pick = {
    before: platformOf(frozen.evaluation, frozen.evaluation.recommendation.platform),
    after: platformOf(today.evaluation, today.evaluation.recommendation.platform),
  };
  const repriced: Repriced = {
    basis: today.basis,
    before: frozen.evaluation,
    after: today.evaluation,
    chosen: { before, after },
    pick,
    verdict: verdictOf(platform, pick),
    status: after?.status ?? null,
    gates: { added: without(after?.gates ?? [], before.gates), gone: without(before.gates, after?.gates ?? []) },
    lifecycle: { before: frozen.lifecycles[platform]?.status ?? null, after: today.lifecycle },
    points: moveOf(before.points.total, after?.points.total, tenths),
    rank: moveOf(before.rank, after?.rank, (from, to) => to - from),
    lines,
    prices: pricesMoved(lines),
    infrastructure: moveOf(before.monthly?.infrastructureUsd, after?.monthly?.infrastructureUsd),
    labour: labourMoves(before.labour.lines, after?.labour.lines ?? []),
    labourHours: {
      once: moveOf(before.labour.setupHours.mean, after?.labour.setupHours.mean, hundredths),
      month: moveOf(before.labour.monthlyHours.mean, after?.labour.monthlyHours.mean, hundredths),
    },
    yearOne: {
      infrastructure: moveOf(before.yearOne?.infrastructureUsd, after?.yearOne?.infrastructureUsd),
      labour: moveOf(before.yearOne?.labourUsd, after?.yearOne?.labourUsd),
      downtime: moveOf(before.yearOne?.downtimeUsd, after?.yearOne?.downtimeUsd),
      total: moveOf(before.yearOne?.totalUsd, after?.yearOne?.totalUsd),
    },
    revision: { before: frozen.teamPrices?.revision ?? null, after: today.revision },
    isUnmoved: isSame(before, after) && pick.before?.id === pick.after?.id,
    scenarioChanges: today.scenarioChanges,
    teamPriceChanges: today.teamPriceChanges,
  };
  return { ...repriced, ...whyOf(repriced) };
}

function verdictOf(platform: PlatformId, { before, after }: PickMove): RepriceVerdict {
  const [was, is] = [before?.id === platform, after?.id === platform];
  return was ? (is ? "still-picked" : "no-longer-picked") : is ? "picked-now" : "never-picked";
}

const without = (gates: readonly Gate[], others: readonly Gate[]): readonly Gate[] =>
  gates.filter(({ gate, message }) => !others.some((other) => other.gate === gate && other.message === message));

function moveOf(
  before: number | null | undefined,
  after: number | null | undefined,
  difference: (from: number, to: number) => number = differenceUsd,
): Move {
  const [from, to] = [before ?? null, after ?? null];
  return { before: from, after: to, difference: from === null || to === null ? null : difference(from, to) };
}

const tenths = (from: number, to: number): number => Math.round((to - from) * 10) / 10 + 0; // + 0 turns -0 into 0
const hundredths = (from: number, to: number): number => Math.round((to - from) * 100) / 100 + 0;

/** By kind of work; a kind that only one side has costs nothing on the other. */
function labourMoves(before: readonly LabourLine[], after: readonly LabourLine[]): readonly LabourMove[] {
  const keyOf = ({ work, per }: Pick<LabourLine, "work" | "per">) => `${work} ${per}`;
  const [then, now] = [before, after].map((lines) => new Map(lines.map((line) => [keyOf(line), line])));
  return [...new Set([...before, ...after].map(keyOf))].flatMap((key): LabourMove[] => {
    const [was, is] = [then?.get(key), now?.get(key)];
    const line = was ?? is;
    if (line === undefined) return [];
    return [
      {
        work: line.work,
        per: line.per,
        hours: moveOf(was?.mean ?? 0, is?.mean ?? 0, hundredths),
        usd: moveOf(was?.amountUsd ?? 0, is?.amountUsd ?? 0),
      },
    ];
  });
}

/** All that a reader of one platform sees, but for the words about it. */
function isSame(before: PlatformEvaluation, after: PlatformEvaluation | null): boolean {
  const figures = (platform: PlatformEvaluation) =>
    canonicalJson([
      platform.status,
      platform.rank,
      platform.points.total,
      platform.yearOne,
      platform.labour.lines.map(({ work, per, mean, amountUsd }) => [work, per, mean, amountUsd]),
      (platform.monthly?.lines ?? []).map(({ item, quantity, unitPriceUsd, amountUsd }) => [
        ...[item, quantity, unitPriceUsd, amountUsd],
      ]),
    ]);
  return after !== null && figures(before) === figures(after);
}
