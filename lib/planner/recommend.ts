import type { Assumptions } from "./assumptions";
import type { Evaluation, PlatformEvaluation, Reason, Recommendation } from "./evaluation";
import { countOf, formatCount, formatPlain, formatUsd } from "./format-count";
import { isKubernetes, ORCHESTRATION_GATE } from "./gates";
import { nameInSentence } from "./name-in-sentence";
import { fromRule, plain } from "./reason";
import { sacrificesOf } from "./sacrifices";
import { type PlatformId, platformIds } from "./scenario/choices";
import type { Scenario } from "./scenario/scenario";
import { spareHours } from "./team";
import { priorityShares } from "./values";

/** DOMAIN 7.2: closer than this is too close to call. Points. */
export const CLOSE_CALL_POINTS = 3;
const REASONS_SHOWN = 5;

/** In the catalogue; a team's own platforms come after it. */
function placeOf(id: PlatformId): number {
  const place = (platformIds as readonly PlatformId[]).indexOf(id); // widened: of a tuple it takes only its members
  return place === -1 ? platformIds.length : place;
}

/** Best first: by points, then by the cheaper first year, then in the order of the catalogue, then by id. */
export function byMerit(a: PlatformEvaluation, b: PlatformEvaluation): number {
  return (
    b.points.total - a.points.total ||
    (a.yearOne?.totalUsd ?? Number.POSITIVE_INFINITY) - (b.yearOne?.totalUsd ?? Number.POSITIVE_INFINITY) ||
    placeOf(a.id) - placeOf(b.id) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The pick, the runner-up and the verdict on Kubernetes.
 *
 * @param platforms every platform that was evaluated, in any order
 */
export function recommend(
  platforms: readonly PlatformEvaluation[],
  scenario: Scenario,
  values: Assumptions["values"],
): Recommendation {
  const eligible = platforms.filter(({ status }) => status === "eligible").sort(byMerit);
  const [pick, runnerUp] = eligible;
  const ahead = pick && runnerUp ? round1(pick.points.total - runnerUp.points.total) : null;
  return {
    platform: pick?.id ?? null,
    kind: pick?.kind ?? null,
    closeCall: ahead !== null && ahead < CLOSE_CALL_POINTS,
    runnerUp: runnerUp?.id ?? null,
    pointsAhead: ahead,
    reasons: pick === undefined ? nothingPasses(platforms) : reasonsFor(pick, runnerUp),
    sacrifices: pick === undefined ? [] : sacrificesOf(pick, eligible),
    revisitWhen: pick === undefined ? [] : revisit(pick, scenario, values),
    kubernetes: verdictOnKubernetes(platforms, scenario),
  };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;

function nothingPasses(platforms: readonly PlatformEvaluation[]): Reason[] {
  const nearest = platforms
    .filter(({ status, kind }) => status === "excluded" && kind !== "local")
    .sort((a, b) => a.gates.length - b.gates.length || byMerit(a, b))[0];
  return [
    plain("No platform passes every hard constraint with a price."),
    ...(nearest === undefined
      ? []
      : nearest.gates.map(({ message, wayBack }) =>
          plain(`Nearest is ${nameInSentence(nearest.name)}. ${message} ${wayBack}`),
        )),
  ];
}

/** What speaks for one platform, what it gives up, and when to look again. */
export interface Case {
  readonly reasons: readonly Reason[];
  readonly sacrifices: readonly Reason[];
  readonly revisitWhen: readonly Reason[];
}

/**
 * The case for any platform that a team may choose, the pick or not: the same statements as the recommendation makes about its
 * pick, with another's cost compared with the pick's. Of one that is excluded, the gates come first among what it gives up.
 *
 * @param platforms ranked, as in an evaluation
 */
export function caseFor(
  platform: PlatformEvaluation,
  { platforms, recommendation, scenario }: Pick<Evaluation, "platforms" | "recommendation" | "scenario">,
  values: Assumptions["values"],
): Case {
  const eligible = platforms.filter(({ status }) => status === "eligible");
  const otherId = platform.id === recommendation.platform ? recommendation.runnerUp : recommendation.platform;
  return {
    reasons: reasonsFor(
      platform,
      eligible.find(({ id }) => id === otherId),
    ),
    sacrifices: [...platform.gates.map(({ message }) => plain(message)), ...sacrificesOf(platform, eligible)],
    revisitWhen: revisit(platform, scenario, values),
  };
}

function reasonsFor(pick: PlatformEvaluation, runnerUp: PlatformEvaluation | undefined): Reason[] {
  const reasons: Reason[] = [];
  const { yearOne, labour } = pick;
  if (yearOne !== null)
    reasons.push(
      plain(
        `The first year costs ${formatUsd(yearOne.totalUsd)}: ${formatUsd(yearOne.infrastructureUsd)} of infrastructure and ${formatUsd(yearOne.labourUsd)} of your own labour (${formatCount(labour.setupHours.mean)} hours once, ${formatPlain(labour.monthlyHours.mean, 1)} a month)${comparedTo(yearOne.totalUsd, runnerUp)}.`,
      ),
    );
  const speaking = pick.points.rules
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  reasons.push(...speaking.slice(0, REASONS_SHOWN).map(fromRule));
  if (pick.availability.meetsTarget)
    reasons.push(
      plain(
        `${formatPlain(pick.availability.expectedPercent.likely, 3)}% availability can be expected, which meets the target.`,
      ),
    );
  return reasons;
}

function comparedTo(totalUsd: number, other: PlatformEvaluation | undefined): string {
  const dearer = other?.yearOne ? other.yearOne.totalUsd - totalUsd : null;
  if (other === undefined || dearer === null || Math.abs(dearer) < 1) return "";
  return dearer > 0
    ? `, ${formatUsd(dearer)} less than ${nameInSentence(other.name)}`
    : `, ${formatUsd(-dearer)} more than ${nameInSentence(other.name)}`;
}

/** Marks at which a rule of the founding texts would speak up that is silent today, and dates after which prices are old. */
function revisit(pick: PlatformEvaluation, scenario: Scenario, values: Assumptions["values"]): Reason[] {
  const { team, workload, availabilityTargetPercent, budgetUsdPerMonth } = scenario;
  const onCluster = isKubernetes(pick.kind);
  const when: Reason[] = [];
  if (!onCluster) {
    if (workload.services < 15)
      when.push({
        rule: "R45",
        message: `You run 15 services or more (${countOf(workload.services, "service")} today), or the bill passes $5,000 a month.`,
      });
    if (team.deployingTeams < 3)
      when.push({
        rule: "R41",
        message: `A second or third team deploys on its own (${countOf(team.deployingTeams, "team")} today).`,
      });
    if (workload.dailyActiveUsers < 100_000)
      when.push({
        rule: "R43",
        message: `Daily users approach 100,000 (${formatCount(workload.dailyActiveUsers)} today).`,
      });
    if (availabilityTargetPercent <= 99.9)
      when.push({
        rule: "R40",
        message: `The target rises above 99.9% (${formatPlain(availabilityTargetPercent, 3)}% today).`,
      });
  } else {
    if (team.deployingTeams > 1)
      when.push({
        rule: "R41",
        message: `Fewer teams deploy on their own (${countOf(team.deployingTeams, "team")} today).`,
      });
    when.push({
      rule: "R52",
      message: "A service turns out to need nothing but an address and scaling: try it on a PaaS first.",
    });
  }
  if (pick.kind === "single-host" && !scenario.needs.includes("node-failover"))
    when.push({ rule: "R55", message: "The death of one machine may no longer take the service with it." });
  if (budgetUsdPerMonth !== null && pick.monthly !== null && pick.monthly.infrastructureUsd <= budgetUsdPerMonth)
    when.push({
      rule: "S01",
      message: `The bill passes the budget of ${formatUsd(budgetUsdPerMonth)} a month (${formatUsd(pick.monthly.infrastructureUsd)} today).`,
    });
  const spare = spareHours(scenario, values);
  when.push({
    rule: "S03",
    message: `Operations take more than ${formatPlain(spare, 0)} hours a month in earnest (${formatPlain(pick.labour.monthlyHours.mean, 1)} expected).`,
  });
  when.push({ rule: "R30", message: "A year has passed, or a provider has changed its prices." });
  return when;
}

/**
 * Whether Kubernetes is needed, and which provider would be best if it were wanted anyway. A decision the team has taken
 * for or against Kubernetes does not count here: the verdict looks past that gate, and past nothing else.
 */
function verdictOnKubernetes(
  platforms: readonly PlatformEvaluation[],
  scenario: Scenario,
): Recommendation["kubernetes"] {
  const open = platforms
    .filter(({ gates, kind }) => kind !== "local" && gates.every(({ gate }) => gate === ORCHESTRATION_GATE))
    .sort(byMerit);
  const best = open.find(({ kind, yearOne }) => isKubernetes(kind) && yearOne !== null);
  if (best === undefined)
    return {
      needed: false,
      platform: null,
      reasons: [plain("No Kubernetes platform passes the other constraints with a price.")],
    };
  const rivals = open.filter(({ kind }) => !isKubernetes(kind));
  const other = rivals.find(({ yearOne }) => yearOne !== null) ?? rivals[0];
  const ahead = other === undefined ? null : leadOver(best, other, scenario);
  const learning = scenario.goal === "learning";
  const needed = !learning && (ahead === null || ahead > 0);
  const reasons: Reason[] = [];
  if (learning) reasons.push(plain("Nothing in production needs it: learning it is the goal."));
  else if (other === undefined) reasons.push(plain("No platform without Kubernetes passes the constraints."));
  else {
    const [front, back] = needed ? [best, other] : [other, best];
    const lead = `${nameInSentence(front.name)} is ${formatPlain(Math.abs(ahead ?? 0), 1)} points ahead of ${nameInSentence(back.name)}`;
    const costLeftOut =
      other.yearOne === null ? `, cost left out: ${nameInSentence(other.name)} has no price in this book` : "";
    reasons.push(
      plain(
        `${lead}${needed ? ", the best without Kubernetes" : ` without it${moreWork(best, other)}`}${costLeftOut}.`,
      ),
    );
  }
  const evidence = best.points.rules.filter(({ points }) => (needed ? points > 0 : points < 0));
  reasons.push(
    ...evidence
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, 3)
      .map(fromRule),
  );
  if (!needed && scenario.orchestration === "kubernetes")
    reasons.push({ rule: "R51", message: "Kubernetes is decided; nothing in these constraints asks for it." });
  return { needed, platform: best.id, reasons };
}

/** Points between two platforms. Where one has no price, cost is left out of both: an absent price is no point against it. */
function leadOver(a: PlatformEvaluation, b: PlatformEvaluation, scenario: Scenario): number {
  const comparable = a.yearOne !== null && b.yearOne !== null;
  const counted = ({ points: { total, cost } }: PlatformEvaluation) =>
    comparable ? total : total - priorityShares(scenario).cost * (cost ?? 0);
  return round1(counted(a) - counted(b));
}

function moreWork(best: PlatformEvaluation, other: PlatformEvaluation): string {
  const hours = best.labour.monthlyHours.mean - other.labour.monthlyHours.mean;
  return hours > 0 ? ` and takes ${formatPlain(hours, 1)} hours a month less` : "";
}
