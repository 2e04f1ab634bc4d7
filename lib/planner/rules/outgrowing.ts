/** When Kubernetes starts to pay: the guide's case for it. */
import { countOf, formatCount, formatPlain, formatUsd } from "../format-count";
import { between, isManaged, isPaas, onKubernetes } from "./conditions";
import { GUIDE, LESSON, MEDIUM, type Rule, type RuleContext, STRONG, WEAK } from "./rule";

const CLUSTER_SERVICES = 15;
const COORDINATED_SERVICES = 5;
const CLUSTER_BILL_USD = 5_000;

/** Evidence that tips the grey zone between 5 and 15 services (contradiction C13). */
const tips = ({ scenario }: RuleContext): boolean =>
  scenario.team.deployingTeams > 1 || scenario.needs.includes("canary") || hasSpikes({ scenario });

const hasSpikes = ({ scenario }: Pick<RuleContext, "scenario">): boolean =>
  scenario.workload.traffic === "spiky" || scenario.needs.includes("autoscaling");

export const outgrowingRules: readonly Rule[] = [
  {
    id: "R10",
    kind: "W",
    title: "Uptime is critical",
    condition: "The target is 99.9% or above",
    effect: "For managed platforms",
    source: { text: LESSON, says: "managed is easier when uptime is critical" },
    judge: (context) =>
      (isManaged(context) || (isPaas(context) && context.platform.availability.class === "paas-with-sla")) &&
      context.scenario.availabilityTargetPercent >= 99.9
        ? {
            points: MEDIUM,
            message: `A target of ${formatPlain(context.scenario.availabilityTargetPercent, 3)}% is easier where a provider runs the platform.`,
          }
        : null,
  },
  {
    id: "R38",
    kind: "W",
    title: "Several services deployed and connected together",
    condition:
      "Five services or more; below 15 they count little without several teams, canary releases or traffic spikes",
    effect: "For Kubernetes",
    source: { text: GUIDE, says: "add Kubernetes for five or more services that need coordination" },
    judge: (context) => {
      const services = context.demand.serviceCount;
      if (!onKubernetes(context) || services < COORDINATED_SERVICES) return null;
      const clear = services >= CLUSTER_SERVICES || tips(context);
      return {
        points: clear ? MEDIUM : WEAK / 2,
        message: clear
          ? `${countOf(services, "service")} to deploy and connect together.`
          : `${countOf(services, "service")}: between 5 and 15 the count alone decides little.`,
      };
    },
  },
  {
    id: "R39",
    kind: "W",
    title: "Real traffic spikes",
    condition: "Spiky traffic, or automatic scaling is a need",
    effect: "For Kubernetes and for PaaS, which also scales",
    source: { text: GUIDE, says: "add Kubernetes for real traffic spikes" },
    judge: (context) =>
      (onKubernetes(context) || isPaas(context)) &&
      hasSpikes(context) &&
      context.platform.capabilities.autoscaling.level !== "no"
        ? {
            points: WEAK + 1,
            message: `Up to ${formatCount(context.demand.peakRequestsPerSecond)} requests a second at peak: it can scale with them.`,
          }
        : null,
  },
  {
    id: "R40",
    kind: "W",
    title: "A target above 99.9%",
    condition: "The target is above 99.9%",
    effect: "For Kubernetes",
    source: { text: GUIDE, says: "add Kubernetes for an uptime above 99.9%" },
    judge: (context) =>
      onKubernetes(context) && context.scenario.availabilityTargetPercent > 99.9
        ? {
            points: MEDIUM,
            message: `Above 99.9%, what heals itself over several machines is worth its work (target ${formatPlain(context.scenario.availabilityTargetPercent, 3)}%).`,
          }
        : null,
  },
  {
    id: "R41",
    kind: "W",
    title: "Several teams deploy independently",
    condition: "Two teams or more on shared infrastructure",
    effect: "For Kubernetes; strongly from three teams",
    source: { text: GUIDE, says: "add Kubernetes when several teams deploy to shared infrastructure" },
    judge: (context) => {
      const teams = context.scenario.team.deployingTeams;
      return onKubernetes(context) && teams >= 2
        ? {
            points: teams >= 3 ? STRONG : MEDIUM,
            message: `${formatCount(teams)} teams deploy independently to shared infrastructure.`,
          }
        : null;
    },
  },
  {
    id: "R42",
    kind: "W",
    title: "Canary releases and other rollouts",
    condition: "Canary releases are a need",
    effect: "For Kubernetes",
    source: { text: GUIDE, says: "add Kubernetes for canary, blue/green and advanced rollouts" },
    judge: (context) =>
      onKubernetes(context) && context.scenario.needs.includes("canary")
        ? { points: MEDIUM, message: "Canary releases: its rollout tools are the richest." }
        : null,
  },
  {
    id: "R43",
    kind: "W",
    title: "A hundred thousand daily users",
    condition: "From 10,000 daily users, in full from 100,000",
    effect: "For Kubernetes",
    source: { text: GUIDE, says: "add Kubernetes at 100,000 daily users and more" },
    judge: (context) => {
      const users = context.scenario.workload.dailyActiveUsers;
      const points = MEDIUM * between(users, 10_000, 100_000);
      return onKubernetes(context) && points > 0 ? { points, message: `${formatCount(users)} daily users.` } : null;
    },
  },
  {
    id: "R44",
    kind: "W",
    title: "A bill worth packing",
    condition: "The workload costs $5,000 a month or more",
    effect: "For Kubernetes",
    source: { text: GUIDE, says: "add Kubernetes when the compute bill is high enough for bin-packing" },
    judge: (context) => {
      const bill = context.reference.infrastructureUsd ?? context.infrastructureUsd;
      return onKubernetes(context) && bill !== null && bill >= CLUSTER_BILL_USD
        ? { points: MEDIUM, message: `A bill of about ${formatUsd(bill)} a month is worth packing tightly.` }
        : null;
    },
  },
];
