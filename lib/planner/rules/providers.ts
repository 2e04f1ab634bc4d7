/** Which provider, once there is reason for one: the lesson's prices, its triangle and the team's own cloud. */

import { countOf, formatUsd } from "../format-count";
import type { PlatformId } from "../scenario/choices";
import { AKS, DOKS, EKS, GKE, K3S } from "./clusters";
import { cornerPair, isOnAnotherCloud, isSelfManaged } from "./conditions";
import { LESSON, MEDIUM, OURS, type Rule, type RuleContext, STRONG, WEAK } from "./rule";

/** The clusters of the cloud a team is in (contradiction C10: by existing cloud first). */
const clustersOfPrimary = ({ scenario }: RuleContext): ReadonlySet<PlatformId> | null =>
  ({ aws: EKS, azure: AKS, gcp: GKE, digitalocean: DOKS, hetzner: K3S, none: null, other: null })[
    scenario.cloud.primary
  ];

/** The lesson’s words for saving too little. */
const SMALL_SAVING_USD = 15;

export const providerRules: readonly Rule[] = [
  {
    id: "R05",
    kind: "W",
    title: "Ten machines or more",
    condition: "A self-managed cluster of ten workers or more",
    effect: "For self-managed; more so past the break-even with labour",
    source: { text: LESSON, says: "savings are significant at ten nodes and more" },
    judge: (context) => {
      if (!isSelfManaged(context) || context.workerNodes < 10) return null;
      const breakEven = breakEvenNodes(context);
      const pays = breakEven !== null && context.workerNodes >= breakEven;
      return {
        points: pays ? MEDIUM : WEAK / 2,
        message: `${countOf(context.workerNodes, "worker")}. ${
          breakEven === null
            ? "At these prices no number of machines pays for the extra work."
            : `The extra work is paid for from ${countOf(breakEven, "machine")}.`
        }`,
      };
    },
  },
  {
    id: "R06",
    kind: "W",
    title: "Control over network or data location",
    condition: "Custom networking is a need, or data must stay in the EU",
    effect: "For self-managed",
    source: { text: LESSON, says: "the need for control speaks for self-managed" },
    judge: (context) =>
      isSelfManaged(context) &&
      (context.scenario.needs.includes("custom-networking") || context.scenario.compliance.includes("eu-residency"))
        ? { points: WEAK, message: "Network and data location are entirely yours." }
        : null,
  },
  {
    id: "R07",
    kind: "W",
    title: "Downtime is tolerated",
    condition: "An internal tool",
    effect: "For self-managed",
    source: { text: LESSON, says: "an internal tool that may be away speaks for self-managed" },
    judge: (context) =>
      isSelfManaged(context) && context.scenario.downtimeTolerance === "internal-tool"
        ? { points: WEAK, message: "An internal tool may be away for a while." }
        : null,
  },
  {
    id: "R08",
    kind: "W",
    title: "One to three people run everything",
    condition: "Three engineers or fewer",
    effect: "Strongly against self-managed",
    source: { text: LESSON, says: "a small team should not run its own cluster" },
    judge: (context) =>
      isSelfManaged(context) && context.scenario.team.engineers <= 3
        ? {
            points: -STRONG,
            message: `${countOf(context.scenario.team.engineers, "engineer")} would run the cluster beside everything else.`,
          }
        : null,
  },
  {
    id: "R11",
    kind: "W",
    title: "Saving only a few dollars",
    condition: "A self-managed cluster saves $15 a month or less against a managed one",
    effect: "Against self-managed",
    source: { text: LESSON, says: "saving about $15 a month is not worth the risk" },
    judge: (context) => {
      const managed = context.reference.infrastructureUsd;
      if (!isSelfManaged(context) || managed === null || context.infrastructureUsd === null) return null;
      const saved = managed - context.infrastructureUsd;
      if (saved > SMALL_SAVING_USD) return null;
      const rate = context.scenario.team.hourlyRateUsd;
      const minutes = rate > 0 && saved > 0 ? `, ${countOf(Math.round((saved / rate) * 60), "minute")} of labour` : "";
      return {
        points: -MEDIUM,
        message:
          saved > 0
            ? `It saves ${formatUsd(saved)} a month against DigitalOcean Kubernetes${minutes}: not worth the risk.`
            : `It costs ${formatUsd(-saved)} a month more than DigitalOcean Kubernetes, and the work comes on top.`,
      };
    },
  },
  {
    id: "R12",
    kind: "W",
    title: "Cost and control",
    condition: "Priorities lean on cost and control",
    effect: "For K3s on Hetzner",
    source: { text: LESSON, says: "cost and control: K3s on cheap machines" },
    judge: ({ scenario, platform }) =>
      K3S.has(platform.id) && cornerPair(scenario) === "cost-control"
        ? { points: WEAK, message: "Cost and control, paid for in simplicity." }
        : null,
  },
  {
    id: "R13",
    kind: "W",
    title: "Cost and operations",
    condition: "Priorities lean on cost and operations",
    effect: "For DigitalOcean Kubernetes",
    source: { text: LESSON, says: "cost and operations: DOKS" },
    judge: ({ scenario, platform }) =>
      DOKS.has(platform.id) && cornerPair(scenario) === "cost-operations"
        ? { points: WEAK, message: "Cost and little work, paid for in some control." }
        : null,
  },
  {
    id: "R14",
    kind: "W",
    title: "Control and operations",
    condition: "Priorities lean on control and operations",
    effect: "For the managed clusters of the team's cloud, EKS where there is none",
    source: { text: LESSON, says: "control and operations: EKS" },
    judge: (context) => {
      const clusters = context.scenario.cloud.primary === "none" ? EKS : clustersOfPrimary(context);
      return cornerPair(context.scenario) === "control-operations" && clusters?.has(context.platform.id) === true
        ? { points: WEAK, message: "Control with somebody else's operations, paid for in dollars." }
        : null;
    },
  },
  {
    id: "S04",
    kind: "W",
    title: "The team's own cloud",
    condition: "A primary cloud is named",
    effect: "For platforms of that cloud, against those of another",
    source: { text: OURS, says: "a second provider means a second identity, network and bill" },
    judge: (context) => {
      const { platform } = context;
      const { primary } = context.scenario.cloud;
      if (isOnAnotherCloud(context))
        return { points: -MEDIUM, message: `A second provider beside ${primary}: another identity, network and bill.` };
      // AWS and Azure have rules of their own for their clusters.
      if (platform.cloud !== primary || EKS.has(platform.id) || AKS.has(platform.id)) return null;
      return {
        points: STRONG,
        message: "Identity, network and billing of the team's own cloud.",
      };
    },
  },
];

/**
 * From how many machines on the cheaper machines of an own cluster pay for its extra work (contradiction C27).
 *
 * @returns machines, or null when they never do
 */
export function breakEvenNodes({ reference, scenario }: RuleContext): number | null {
  const { managedNodeUsd, ownNodeUsd, monthlyHours, ownMonthlyHours } = reference;
  if (managedNodeUsd === null || ownNodeUsd === null || managedNodeUsd <= ownNodeUsd) return null;
  const extraUsd = Math.max(0, ownMonthlyHours - monthlyHours) * scenario.team.hourlyRateUsd;
  return Math.max(1, Math.ceil(extraUsd / (managedNodeUsd - ownNodeUsd)));
}
