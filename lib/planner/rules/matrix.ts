/** Which provider, once there is reason for a cluster: the rows of the lesson's decision matrix. */
import { countOf, formatCount } from "../format-count";
import { isAudited, isKubernetes, needsOf } from "../gates";
import type { Scenario } from "../scenario/scenario";
import { priorityShares } from "../values";
import { AKS, DOKS, EKS, GKE, K3S } from "./clusters";
import { hasNoClusterExperience, isOnAnotherCloud, learnsKubernetes } from "./conditions";
import { LESSON, MEDIUM, type Rule, type RuleContext, STRONG } from "./rule";

/** Small teams, which the lesson sends to DOKS together with novices (contradiction C11). Our choice of ten. */
const SMALL_TEAM = 10;
const isSmallTeam = ({ team }: Scenario): boolean => team.engineers <= SMALL_TEAM && team.platformEngineers === 0;

/** Where data lies is no certificate; R06 speaks of it (contradiction C26). */
const certificatesAskedOf = ({ compliance }: Scenario): number => compliance.filter(isAudited).length;

const usesAccelerators = (scenario: Scenario): boolean =>
  needsOf(scenario).some((need) => need === "gpu" || need === "tpu");
const livesOnLittle = (scenario: Scenario): boolean =>
  priorityShares(scenario).cost >= 0.6 && !hasNoClusterExperience(scenario);

/** Rows that name a cluster for what is run on it; the cloud a team is in goes first (contradiction C10). */
function isNamedForItsWork(context: RuleContext): boolean {
  const { scenario, platform } = context;
  const named =
    (GKE.has(platform.id) && usesAccelerators(scenario)) ||
    (K3S.has(platform.id) && livesOnLittle(scenario)) ||
    (platform.id === "gke-autopilot" && scenario.stage === "scaling-fast");
  return named && !isOnAnotherCloud(context);
}

export const matrixRules: readonly Rule[] = [
  {
    id: "R18",
    kind: "W",
    title: "Learning Kubernetes",
    condition: "The goal is learning, nobody has operated Kubernetes, or up to ten engineers without a platform team",
    effect:
      "For DigitalOcean Kubernetes where learning is the goal; otherwise against every other cluster, half as much where R21, R22 or R23 names it",
    source: { text: LESSON, says: "to learn Kubernetes: DOKS, cheapest managed and simplest" },
    judge: (context) => {
      const { scenario, platform } = context;
      if (learnsKubernetes(scenario))
        return platform.id === "doks"
          ? { points: 3 * STRONG, message: "A real cluster to learn on: the simplest managed one with a small bill." }
          : null;
      // It chooses among clusters; whether to have one is for other rules (contradiction C11).
      if (!isKubernetes(platform.kind) || DOKS.has(platform.id)) return null;
      const share = isNamedForItsWork(context) ? 0.5 : 1;
      if (hasNoClusterExperience(scenario))
        return {
          points: -STRONG * share,
          message: "For a first cluster the lesson names DigitalOcean Kubernetes, the simplest.",
        };
      return isSmallTeam(scenario)
        ? {
            points: -MEDIUM * share,
            message: `For ${countOf(scenario.team.engineers, "engineer")} without a platform team the lesson names DigitalOcean Kubernetes, the simplest.`,
          }
        : null;
    },
  },
  {
    id: "R19",
    kind: "W",
    title: "Heavy use of AWS",
    condition: "AWS is the primary cloud",
    effect: "For EKS",
    source: { text: LESSON, says: "AWS-heavy: EKS" },
    judge: ({ scenario, platform }) =>
      scenario.cloud.primary === "aws" && EKS.has(platform.id)
        ? { points: STRONG, message: "Identity, network and billing of AWS are already there." }
        : null,
  },
  {
    id: "R20",
    kind: "W",
    title: "Heavy use of Azure",
    condition: "Azure is the primary cloud",
    effect: "For AKS",
    source: { text: LESSON, says: "Azure-heavy: AKS" },
    judge: ({ scenario, platform }) =>
      scenario.cloud.primary === "azure" && AKS.has(platform.id)
        ? { points: STRONG, message: "Identity, network and billing of Azure are already there." }
        : null,
  },
  {
    id: "R21",
    kind: "W",
    title: "Machine learning",
    condition: "GPUs or TPUs are a need",
    effect: "For GKE; TPUs are a gate that only GKE passes",
    source: { text: LESSON, says: "ML, GPU, TPU: GKE" },
    judge: ({ scenario, platform }) =>
      GKE.has(platform.id) && usesAccelerators(scenario)
        ? { points: MEDIUM, message: "GKE has the widest choice of accelerators; others have GPUs too." }
        : null,
  },
  {
    id: "R22",
    kind: "W",
    title: "Extreme cost sensitivity with expertise",
    condition: "Cost has at least 60% of the priorities and the team has run Kubernetes",
    effect: "For K3s on Hetzner",
    source: { text: LESSON, says: "extreme cost sensitivity and expertise: Hetzner and K3s" },
    judge: ({ scenario, platform }) =>
      K3S.has(platform.id) && livesOnLittle(scenario)
        ? {
            points: MEDIUM,
            message: `Cost has ${formatCount(priorityShares(scenario).cost * 100)}% of the weight, and the expertise is there.`,
          }
        : null,
  },
  {
    id: "R23",
    kind: "W",
    title: "Scaling fast",
    condition: "The stage is scaling fast",
    effect: "For GKE Autopilot",
    source: { text: LESSON, says: "a startup scaling fast: GKE Autopilot" },
    judge: ({ scenario, platform }) =>
      platform.id === "gke-autopilot" && scenario.stage === "scaling-fast"
        ? { points: STRONG, message: "It grows pod by pod, without machines to plan." }
        : null,
  },
  {
    id: "R24",
    kind: "W",
    title: "A regulated enterprise",
    condition: "An enterprise with two certificates or more to show",
    effect: "For EKS and AKS; a certificate a provider does not hold is a gate",
    source: { text: LESSON, says: "compliance-heavy enterprise: EKS or AKS" },
    judge: ({ scenario, platform }) =>
      (EKS.has(platform.id) || AKS.has(platform.id)) &&
      scenario.stage === "enterprise" &&
      certificatesAskedOf(scenario) >= 2
        ? {
            points: STRONG,
            message: `${countOf(certificatesAskedOf(scenario), "regime")} to answer for, inherited from the layer below.`,
          }
        : null,
  },
];
