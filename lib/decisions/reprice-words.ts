/** Whether an old pick would still be picked, and why, in sentences: the page and the note in the record say the same. */
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdDifference } from "@/lib/format/money";
import { formatCount, formatList, formatNumber, formatOrdinal, MINUS, plural } from "@/lib/format/number";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { lifecycleLabels } from "@/lib/wording/labels";
import { platformOf } from "@/lib/wording/recommendation";
import { priceMovedInWords } from "./found-words";
import type { Move, Repriced } from "./reprice";

const MOST_PRICES = 3;
const MOST_RULES = 3;
/** Of the scenario and of the team's prices: a record's note has room for some, and nobody reads three hundred. */
const MOST_CHANGES = 20;

export function whyOf(repriced: Repriced): { readonly headline: string; readonly why: readonly string[] } {
  if (repriced.isUnmoved) return { headline: headlineOf(repriced), why: [unmoved(repriced), ...setting(repriced)] };
  const rival = rivalOf(repriced);
  const why = [
    ...someOf(repriced.scenarioChanges, (change) => `The scenario says something else now: ${change}.`),
    ...gateWords(repriced),
    ...lifecycleWords(repriced),
    ...placeWords(repriced),
    ...costWords(repriced.chosen, repriced),
    ...labourWords(repriced),
    ...(rival === null ? [] : rivalWords(rival, repriced)),
    ...ruleWords(repriced.chosen),
    ...(rival === null ? [] : ruleWords(rival)),
    ...priceWords(repriced),
    ...setting(repriced),
  ];
  return { headline: headlineOf(repriced), why };
}

function someOf(changes: readonly string[], inWords: (change: string) => string): readonly string[] {
  const rest = changes.length - MOST_CHANGES;
  return rest > 0
    ? [...changes.slice(0, MOST_CHANGES).map(inWords), inWords(`${formatCount(rest)} more ${plural(rest, "change")}`)]
    : changes.map(inWords);
}

const nameOf = (platform: PlatformEvaluation | null): string =>
  platform === null ? "nothing" : nameInSentence(platform.name);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function headlineOf({ verdict, chosen, pick, rank }: Repriced): string {
  const name = nameOf(chosen.before);
  switch (verdict) {
    case "still-picked":
      return `${capital(name)} would still be picked.`;
    case "no-longer-picked":
      return pick.after === null
        ? `Nothing passes the constraints today, ${name} neither.`
        : `${capital(nameOf(pick.after))} would be picked today, not ${name}.`;
    case "picked-now":
      return `${capital(name)}, chosen against Berth’s pick of the time, would be picked today.`;
    case "never-picked": {
      const place = rank.after === null ? "" : `; ${name} would come ${formatOrdinal(rank.after)}`;
      if (pick.after === null) return `Nothing passes the constraints today, ${name} neither.`;
      return pick.after.id === pick.before?.id
        ? `Berth would still pick ${nameOf(pick.after)}${place}.`
        : `Berth picked ${nameOf(pick.before)} then and would pick ${nameOf(pick.after)} today${place}.`;
    }
    default:
      verdict satisfies never;
      return "";
  }
}

const unmoved = ({ chosen, basis }: Repriced): string =>
  `Nothing has moved for ${nameOf(chosen.before)}: the ${basis === "frozen" ? "frozen scenario" : "scenario as it is saved now"} comes to the same bill, the same hours and the same points.`;

interface Pair {
  readonly before: PlatformEvaluation | null;
  readonly after: PlatformEvaluation | null;
}

/** Whom the chosen one is held against: who would be picked in its place, else who comes next. */
function rivalOf({ chosen, pick, before, after }: Repriced): Pair | null {
  const id = pick.after !== null && pick.after.id !== chosen.before.id ? pick.after.id : after.recommendation.runnerUp;
  if (id === null || id === chosen.before.id) return null;
  return { before: platformOf(before, id), after: platformOf(after, id) };
}

function gateWords({ gates, chosen, after, status }: Repriced): readonly string[] {
  const name = nameOf(chosen.before);
  return [
    ...(chosen.after === null ? [`${capital(name)} is not among the platforms that are compared today.`] : []),
    ...gates.added.map(({ message, wayBack }) => `${capital(name)} is excluded today. ${message} ${wayBack}`),
    ...gates.gone.map(
      ({ message }) => `What spoke against ${name} as a hard constraint then does so no more: ${message}`,
    ),
    ...(status === "unpriced" && chosen.after !== null
      ? [`${after.priceBook.label} has no price for ${name}: ${chosen.after.missingPrices.join("; ")}.`]
      : []),
  ];
}

function lifecycleWords({ lifecycle, chosen }: Repriced): readonly string[] {
  if (lifecycle.before === null || lifecycle.before === lifecycle.after) return [];
  const now = lifecycle.after === null ? "not in the catalogue" : lifecycleLabels[lifecycle.after].label.toLowerCase();
  return [
    `${capital(nameOf(chosen.before))} was ${lifecycleLabels[lifecycle.before].label.toLowerCase()} then and is ${now} today.`,
  ];
}

const pointsInWords = (points: number): string => `${formatNumber(points, 1)} ${plural(points, "point")}`;

function placeWords({ chosen, rank, points, before, after }: Repriced): readonly string[] {
  if (chosen.after === null || points.after === null || points.before === null) return [];
  const place = (at: number | null) => (at === null ? "no place" : `place ${formatNumber(at)}`);
  const now = `${capital(nameOf(chosen.before))} has ${pointsInWords(points.after)} and ${place(rank.after)}${marginOf(after, chosen.after)}`;
  const isSame = rank.difference === 0 && points.difference === 0;
  return [
    isSame
      ? `${now}, as many and the same place as then.`
      : `${now}; it had ${pointsInWords(points.before)} and ${place(rank.before)}${marginOf(before, chosen.before)}.`,
  ];
}

function marginOf({ recommendation, platforms }: Evaluation, platform: PlatformEvaluation): string {
  const second = platforms.find(({ id }) => id === recommendation.runnerUp);
  return recommendation.platform === platform.id && second && recommendation.pointsAhead !== null
    ? `, ${formatNumber(recommendation.pointsAhead, 1)} ahead of ${nameOf(second)}`
    : "";
}

/** "costs $1,200 in its first year, +$140 against then" */
function costWords({ before, after }: Pair, { infrastructure }: Pick<Repriced, "infrastructure">): readonly string[] {
  if (!before?.yearOne || !after?.yearOne) return [];
  const total = after.yearOne.totalUsd - before.yearOne.totalUsd;
  const name = capital(nameOf(before));
  if (Math.round(total * 100) === 0)
    return [`The first year of ${nameOf(before)} costs the same: ${formatUsd(after.yearOne.totalUsd)}.`];
  const bill = isMoved(infrastructure) ? `, its bill in month 1 ${change(infrastructure)}` : "";
  return [
    `${name} costs ${formatUsd(after.yearOne.totalUsd)} in its first year, ${moreOrLess(total)} than then${bill}.`,
  ];
}

const isMoved = ({ difference }: Move): boolean => difference !== null && difference !== 0;

const change = ({ before, after, difference }: Move): string =>
  `${formatUsd(before ?? 0)} → ${formatUsd(after ?? 0)} (${formatUsdDifference(difference ?? 0)})`;

const moreOrLess = (usd: number): string => `${formatUsd(Math.abs(usd))} ${usd > 0 ? "more" : "less"}`;

function labourWords({ labourHours, yearOne }: Repriced): readonly string[] {
  const hours = [
    { move: labourHours.once, per: "once" },
    { move: labourHours.month, per: "a month" },
  ].filter(({ move }) => isMoved(move));
  if (hours.length === 0)
    return isMoved(yearOne.labour)
      ? [`The team’s own labour costs ${change(yearOne.labour)} in the first year, for the same hours.`]
      : [];
  const words = hours.map(
    ({ move, per }) => `${formatNumber(move.before ?? 0, 1)} → ${formatNumber(move.after ?? 0, 1)} hours ${per}`,
  );
  return [`The team’s own work is reckoned otherwise: ${formatList(words)}.`];
}

function rivalWords(rival: Pair, { chosen }: Repriced): readonly string[] {
  const { before, after } = rival;
  if (after === null) return [];
  const name = nameOf(after);
  if (before === null) return [`${capital(name)} was not compared then.`];
  const gates = without(before, after).map((message) => `${capital(name)} was excluded then: ${message}`);
  const isPriced =
    before.status === "unpriced" && after.status === "eligible" ? [`${capital(name)} had no price then.`] : [];
  if (!before.yearOne || !after.yearOne) return [...gates, ...isPriced];
  const total = after.yearOne.totalUsd - before.yearOne.totalUsd;
  const cost =
    Math.round(total * 100) === 0
      ? `still costs ${formatUsd(after.yearOne.totalUsd)} in its first year`
      : `costs ${formatUsd(after.yearOne.totalUsd)} in its first year, ${moreOrLess(total)} than then`;
  const place = `${pointsInWords(after.points.total)}${chosen.after === null ? "" : againstChosen(after, chosen.after)}`;
  return [...gates, ...isPriced, `${capital(name)} ${cost}, and has ${place}.`];
}

function againstChosen(rival: PlatformEvaluation, chosen: PlatformEvaluation): string {
  const ahead = Math.round((rival.points.total - chosen.points.total) * 10) / 10;
  if (ahead === 0) return `, as many as ${nameOf(chosen)}`;
  return `, ${formatNumber(Math.abs(ahead), 1)} ${ahead > 0 ? "more" : "fewer"} than ${nameOf(chosen)}`;
}

const without = (before: PlatformEvaluation, after: PlatformEvaluation): readonly string[] =>
  before.gates.filter(({ gate }) => !after.gates.some((other) => other.gate === gate)).map(({ message }) => message);

/** Rules that give other points than then, the largest difference first, each with what it says today. */
function ruleWords({ before, after }: Pair): readonly string[] {
  if (before === null || after === null) return [];
  const [then, now] = [before, after].map(({ points }) => new Map(points.rules.map((rule) => [rule.rule, rule])));
  const moved = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((id) => {
    const [was, is] = [then?.get(id), now?.get(id)];
    const difference = (is?.points ?? 0) - (was?.points ?? 0);
    const message = is?.message ?? was?.message ?? "";
    return difference === 0 ? [] : [{ id, message, was: was?.points ?? 0, is: is?.points ?? 0, difference }];
  });
  const name = nameOf(before);
  const told = moved
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_RULES)
    .map(({ id, message, was, is }) => `Rule ${id} gives ${name} ${signed(was)} → ${signed(is)} points: ${message}`);
  const rest = moved.length - told.length;
  return rest > 0
    ? [...told, `${capital(formatCount(rest))} more ${plural(rest, "rule gives", "rules give")} ${name} other points.`]
    : told;
}

const signed = (points: number): string =>
  points === 0 ? "0" : `${points < 0 ? MINUS : "+"}${formatNumber(Math.abs(points), 1)}`;

function priceWords({ prices }: Repriced): readonly string[] {
  if (prices.length === 0) return [];
  const told = prices.slice(0, MOST_PRICES).map(priceMovedInWords);
  const rest = prices.length - told.length;
  const all = rest > 0 ? [...told, `${formatCount(rest)} more`] : told;
  return [
    `${prices.length === 1 ? "One unit price" : `${capital(formatCount(prices.length))} unit prices`} on its bill moved: ${formatList(all)}.`,
  ];
}

/** With what both sides were worked out. */
function setting({ before, after, revision, teamPriceChanges }: Repriced): readonly string[] {
  const book = ({ priceBook }: Evaluation) => `${priceBook.label}, as of ${formatDate(priceBook.asOf)}`;
  const own = (number: number | null) =>
    number === null ? "published prices alone" : `revision ${number} of the team’s prices`;
  return [
    before.priceBook.id === after.priceBook.id
      ? `The price book is the same: ${book(after)}.`
      : `Today’s prices are those of ${book(after)}; the frozen ones are those of ${book(before)}.`,
    ...(revision.before === revision.after
      ? []
      : [`Then it was worked out with ${own(revision.before)}, today with ${own(revision.after)}.`]),
    ...someOf(teamPriceChanges, (change) => `In the team’s prices: ${change}${/[.!?]$/.test(change) ? "" : "."}`),
    ...(before.engineVersion === after.engineVersion
      ? []
      : [`The planner itself has changed since: version ${before.engineVersion} then, ${after.engineVersion} today.`]),
  ];
}
