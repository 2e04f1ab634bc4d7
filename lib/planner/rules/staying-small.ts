/** When one host or a PaaS is enough: the guide's and the handbook's case against early Kubernetes. */

import { countOf, formatCount, formatUsd } from "../format-count";
import { needsOf } from "../gates";
import { nameInSentence } from "../name-in-sentence";
import {
  between,
  hasNoClusterExperience,
  isPaas,
  isSingleHost,
  learnsKubernetes,
  needsOrchestration,
  onKubernetes,
  runsOnPaas,
  velocityFirst,
} from "./conditions";
import { GUIDE, HANDBOOK, MEDIUM, type Rule, type RuleContext, STRONG, WEAK } from "./rule";

const FEW_DAILY_USERS = 10_000;
const MANY_DAILY_USERS = 100_000;
/** The guide's rule of thumb. */
const CLUSTER_BILL_USD = 5_000;
const CLUSTER_SERVICES = 15;

/** The workload's bill: on the reference cluster where the book prices it, else on the platform itself. */
const billOf = ({ reference, infrastructureUsd }: RuleContext): number | null =>
  reference.infrastructureUsd ?? infrastructureUsd;

/** The guide sends the small to one host, and tells those whom a PaaS serves already to stay (R36): it sends nobody back. */
const forHost = (context: RuleContext): boolean =>
  isSingleHost(context) && !learnsKubernetes(context.scenario) && !runsOnPaas(context.scenario);
const againstCluster = (context: RuleContext): boolean => onKubernetes(context) && !learnsKubernetes(context.scenario);

export const stayingSmallRules: readonly Rule[] = [
  {
    id: "R31",
    kind: "W",
    title: "Early, before product fit",
    condition: "The stage is before product fit",
    effect: "For one host",
    source: { text: GUIDE, says: "Docker alone is enough early on" },
    judge: (context) =>
      forHost(context) && context.scenario.stage === "pre-product-fit"
        ? { points: WEAK, message: "Before product fit, one host leaves the most time for the product." }
        : null,
  },
  {
    id: "R32",
    kind: "W",
    title: "The application fits one server",
    condition: "The whole workload fits one machine",
    effect: "For one host",
    source: { text: GUIDE, says: "Docker alone, when the app fits one server" },
    judge: (context) =>
      forHost(context) && context.fitsOneServer
        ? {
            points: WEAK / 2,
            message:
              context.demand.peakPods === 1
                ? "Its one container fits one machine."
                : `All ${countOf(context.demand.peakPods, "container")} fit one machine.`,
          }
        : null,
  },
  {
    id: "R33",
    kind: "W",
    title: "A team of one to three",
    condition: "Three engineers or fewer",
    effect: "For one host",
    source: { text: GUIDE, says: "Docker alone for a team of one to three" },
    judge: (context) =>
      forHost(context) && context.scenario.team.engineers <= 3
        ? {
            points: WEAK,
            message: `${countOf(context.scenario.team.engineers, "engineer")} can look after one machine.`,
          }
        : null,
  },
  {
    id: "R34",
    kind: "W",
    title: "Fewer than ten containers",
    condition: "Fewer than ten containers in all",
    effect: "For one host",
    source: { text: GUIDE, says: "Docker alone below about ten containers" },
    judge: (context) =>
      forHost(context) && context.demand.peakPods < 10
        ? {
            points: WEAK / 2,
            message: `${countOf(context.demand.peakPods, "container")}: nothing a scheduler would have to place.`,
          }
        : null,
  },
  {
    id: "R35",
    kind: "W",
    title: "Under ten thousand daily users",
    condition: "Below 10,000 daily users; fades until 100,000",
    effect: "For one host",
    source: { text: GUIDE, says: "Docker alone under about 10,000 daily users" },
    judge: (context) => {
      const users = context.scenario.workload.dailyActiveUsers;
      const points = (WEAK / 2) * (1 - between(users, FEW_DAILY_USERS, MANY_DAILY_USERS));
      return forHost(context) && points > 0
        ? { points, message: `${formatCount(users)} daily users are within what one host carries.` }
        : null;
    },
  },
  {
    id: "R36",
    kind: "W",
    title: "Already on a PaaS",
    condition: "A PaaS runs production today",
    effect: "For staying on it; what speaks for one host falls silent",
    source: { text: GUIDE, says: "stay on a PaaS that hides orchestration" },
    judge: ({ scenario, platform }) =>
      runsOnPaas(scenario) && scenario.cloud.currentPlatform === platform.id
        ? {
            points: STRONG,
            message: `${nameInSentence(platform.name)} already runs production and hides orchestration: staying costs no move.`,
          }
        : null,
  },
  {
    id: "R37",
    kind: "W",
    title: "Iteration before headroom",
    condition: "Before product fit, or a growing team of up to five",
    effect: "For one host and PaaS",
    source: { text: GUIDE, says: "Docker or a PaaS when iteration speed matters more than headroom" },
    judge: (context) =>
      (isPaas(context) || isSingleHost(context)) &&
      velocityFirst(context.scenario) &&
      !learnsKubernetes(context.scenario)
        ? { points: WEAK, message: "At this stage the speed of change matters more than headroom." }
        : null,
  },
  {
    id: "R45",
    kind: "W",
    title: "A small bill and few services",
    condition: "Below $5,000 a month and fewer than 15 services",
    effect: "Strongly against Kubernetes",
    source: { text: GUIDE, says: "below both marks Kubernetes costs more than it saves" },
    judge: (context) => {
      const bill = billOf(context);
      const services = context.demand.serviceCount;
      return againstCluster(context) && bill !== null && bill < CLUSTER_BILL_USD && services < CLUSTER_SERVICES
        ? {
            points: -STRONG,
            message: `A bill of about ${formatUsd(bill)} a month and ${countOf(services, "service")}: below $5,000 and 15 services Kubernetes costs more than it saves.`,
          }
        : null;
    },
  },
  {
    id: "R46",
    kind: "W",
    title: "Nobody has operated Kubernetes",
    condition: "Experience is none or learning",
    effect: "Strongly against Kubernetes; bars self-managed clusters",
    source: { text: GUIDE, says: "avoid Kubernetes when nobody has operated it" },
    judge: (context) =>
      againstCluster(context) && hasNoClusterExperience(context.scenario)
        ? { points: -STRONG, message: "Nobody in the team has operated Kubernetes in production." }
        : null,
  },
  {
    id: "R47",
    kind: "W",
    title: "Solo or a very small company",
    condition: "Three engineers or fewer",
    effect: "Against Kubernetes",
    source: { text: GUIDE, says: "avoid Kubernetes alone or in a very small startup" },
    judge: (context) =>
      againstCluster(context) && context.scenario.team.engineers <= 3
        ? {
            points: -MEDIUM,
            message: `With ${countOf(context.scenario.team.engineers, "engineer")}, a cluster takes a large part of the team.`,
          }
        : null,
  },
  {
    id: "R48",
    kind: "W",
    title: "A monolith or two or three services",
    condition: "Three services or fewer",
    effect: "Against Kubernetes",
    source: { text: GUIDE, says: "avoid Kubernetes for a monolith or two to three services" },
    judge: (context) =>
      againstCluster(context) && context.demand.serviceCount <= 3
        ? { points: -MEDIUM, message: `${countOf(context.demand.serviceCount, "service")}: little to coordinate.` }
        : null,
  },
  {
    id: "R49",
    kind: "W",
    title: "Features first",
    condition: "Before product fit, or a growing team of up to five",
    effect: "Against Kubernetes",
    source: { text: GUIDE, says: "avoid Kubernetes when feature velocity comes first" },
    judge: (context) =>
      againstCluster(context) && velocityFirst(context.scenario)
        ? { points: -WEAK, message: "Hours spent on a cluster are hours not spent on the product." }
        : null,
  },
  {
    id: "R50",
    kind: "W",
    title: "The PaaS gives what is needed",
    condition: "The platform offers every need the team named",
    effect: "For that PaaS",
    source: { text: GUIDE, says: "avoid Kubernetes when a PaaS gives what is needed" },
    judge: (context) => {
      const needs = needsOf(context.scenario);
      const offersAll = needs.every((need) => context.platform.capabilities[need].level === "yes");
      return isPaas(context) && offersAll && !learnsKubernetes(context.scenario)
        ? {
            points: MEDIUM,
            message:
              needs.length === 0
                ? "Nothing was asked for that a PaaS does not give."
                : "It gives everything that was asked for.",
          }
        : null;
    },
  },
  {
    id: "R52",
    kind: "W",
    title: "Serverless containers before an own cluster",
    condition: "Fewer than 15 services",
    effect: "For Cloud Run, Container Apps and ECS Express (App Runner for its customers)",
    source: { text: GUIDE, says: "80% of the gain for 20% of the complexity" },
    judge: (context) =>
      SERVERLESS.has(context.platform.id) &&
      context.demand.serviceCount < CLUSTER_SERVICES &&
      !learnsKubernetes(context.scenario)
        ? { points: WEAK + 1, message: "Most of what a cluster gives, for a fraction of its complexity." }
        : null,
  },
  {
    id: "R54",
    kind: "W",
    title: "No concrete need",
    condition:
      "No need for orchestration, one deploying team, no canary releases or automatic scaling, a target below 99.9%",
    effect: "For one host",
    source: { text: HANDBOOK, says: "stay on one host without a concrete need to leave it" },
    judge: (context) => {
      const { needs, team, availabilityTargetPercent } = context.scenario;
      const concrete =
        needsOrchestration(context.scenario) ||
        team.deployingTeams > 1 ||
        needs.includes("canary") ||
        needs.includes("autoscaling") ||
        availabilityTargetPercent >= 99.9;
      return forHost(context) && !concrete
        ? { points: WEAK / 2, message: "Nothing named here needs more than one machine." }
        : null;
    },
  },
  {
    id: "R56",
    kind: "W",
    title: "A few machines, simplicity wins",
    condition: "More than one machine is needed, ten services or fewer, and nobody has operated Kubernetes",
    effect: "For Swarm",
    source: { text: HANDBOOK, says: "Swarm for a few nodes when simplicity wins" },
    judge: ({ platform, scenario, demand, workerNodes }) =>
      platform.kind === "swarm" &&
      needsOrchestration(scenario) &&
      hasNoClusterExperience(scenario) &&
      demand.serviceCount <= 10 &&
      workerNodes <= 5
        ? {
            points: MEDIUM,
            message: `${countOf(workerNodes, "machine")} and ${countOf(demand.serviceCount, "service")}: the simplest orchestrator does.`,
          }
        : null,
  },
  {
    id: "R60",
    kind: "W",
    title: "A modest production load",
    condition: "Below 10,000 daily users on one machine",
    effect: "For Compose",
    source: { text: HANDBOOK, says: "Compose in production is legitimate for a modest load" },
    judge: (context) =>
      forHost(context) && context.fitsOneServer && context.scenario.workload.dailyActiveUsers < FEW_DAILY_USERS
        ? { points: WEAK / 2, message: "Compose in production is a legitimate answer to a modest load." }
        : null,
  },
];

const SERVERLESS: ReadonlySet<string> = new Set(["cloud-run", "container-apps", "ecs-express", "app-runner"]);
