/** What several rules ask about a scenario. */
import { isKubernetes } from "../gates";
import { getPlatform } from "../platforms";
import type { Scenario } from "../scenario/scenario";
import { priorityShares } from "../values";
import type { RuleContext } from "./rule";

export const onKubernetes = ({ platform }: RuleContext): boolean => isKubernetes(platform.kind);
export const isSelfManaged = ({ platform }: RuleContext): boolean => platform.kind === "self-managed-kubernetes";
export const isManaged = ({ platform }: RuleContext): boolean => platform.kind === "managed-kubernetes";
export const isPaas = ({ platform }: RuleContext): boolean => platform.kind === "paas";
export const isSingleHost = ({ platform }: RuleContext): boolean => platform.kind === "single-host";

/** The team learns Kubernetes on purpose; rules that keep small teams away from it fall silent (contradiction C11). */
export const learnsKubernetes = ({ goal, orchestration }: Scenario): boolean =>
  goal === "learning" && orchestration !== "no-kubernetes";

export const hasNoClusterExperience = ({ team }: Scenario): boolean =>
  team.kubernetesExperience === "none" || team.kubernetesExperience === "learning";

/** Features before headroom: before product fit, or a handful of people who are growing. */
export const velocityFirst = ({ stage, team }: Scenario): boolean =>
  stage === "pre-product-fit" || (stage === "growing" && team.engineers <= 5);

/** Needs that ask for a scheduler over several machines (R55). */
export const ORCHESTRATION_NEEDS = ["node-failover", "multi-node", "fleet-rollout", "desired-state"] as const;
export const needsOrchestration = ({ needs }: Scenario): boolean =>
  ORCHESTRATION_NEEDS.some((need) => needs.includes(need));

/** The platform belongs to a provider, and the team is in another's cloud. */
export const isOnAnotherCloud = ({ platform, scenario: { cloud } }: RuleContext): boolean =>
  platform.cloud !== null && cloud.primary !== "none" && cloud.primary !== "other" && platform.cloud !== cloud.primary;

export const runsOnPaas = ({ cloud }: Scenario): boolean =>
  cloud.currentPlatform !== null && getPlatform(cloud.currentPlatform)?.kind === "paas";

/** The two corners of the triangle a team leans on: the third has at most a fifth of the weight. Our choice of the fifth. */
export function cornerPair(scenario: Scenario): "cost-control" | "cost-operations" | "control-operations" | null {
  const { cost, operations, control } = priorityShares(scenario);
  const least = 0.2;
  const most = 0.3;
  if (operations <= least && cost >= most && control >= most) return "cost-control";
  if (control <= least && cost >= most && operations >= most) return "cost-operations";
  if (cost <= least && control >= most && operations >= most) return "control-operations";
  return null;
}

/**
 * Where a number stands between two marks, 0 to 1, straight in between (contradiction C14: no rule between 10,000 and
 * 100,000 daily users).
 */
export const between = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));
