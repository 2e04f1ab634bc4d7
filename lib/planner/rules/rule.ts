import type { Assumptions } from "../assumptions";
import type { PlatformEvaluation, RulePoints } from "../evaluation";
import type { Platform } from "../platforms/platform";
import type { Scenario } from "../scenario/scenario";
import type { Demand } from "../sizing/demand";

export interface RuleSource {
  /** The founding text a rule comes from, or ours. */
  readonly text: string;
  /** What it says there, in our words. */
  readonly says: string;
}

/** What a rule may look at: the scenario and this platform's own results, never another platform on the list. */
export interface RuleContext {
  readonly scenario: Scenario;
  readonly values: Assumptions["values"];
  readonly platform: Platform;
  readonly demand: Demand;
  /** Month 1 infrastructure, USD; null when unpriced. */
  readonly infrastructureUsd: number | null;
  readonly workerNodes: number;
  /** The whole workload fits one machine of a size anybody can rent. */
  readonly fitsOneServer: boolean;
  readonly monthlyHours: number;
  readonly availability: PlatformEvaluation["availability"];
  /** The workload on the reference cluster of the founding texts (DOKS), whatever platforms are compared. */
  readonly reference: Reference;
}

export interface Reference {
  /** USD a month; null when the book cannot price it. */
  readonly infrastructureUsd: number | null;
  readonly monthlyHours: number;
  /** USD for one worker node of the reference cluster, and of the cluster one runs oneself; null when not in the book. */
  readonly managedNodeUsd: number | null;
  readonly ownNodeUsd: number | null;
  readonly ownMonthlyHours: number;
}

export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  /** When it applies, in words. */
  readonly condition: string;
  /** What it does, in words. */
  readonly effect: string;
  readonly source: RuleSource;
}

/** Judgement: points for and against, with the numbers it saw. */
export interface WeighingRule extends RuleFacts {
  readonly kind: "W";
  /** Null: it says nothing about this platform in this scenario. */
  readonly judge: (context: RuleContext) => { readonly points: number; readonly message: string } | null;
}

/** A hard constraint; gates.ts carries it out under the gate's name. */
export interface FilteringRule extends RuleFacts {
  readonly kind: "H";
  readonly gate: string;
}

/** Something a reader should know; it changes no number. */
export interface InformationRule extends RuleFacts {
  readonly kind: "I";
}

export type Rule = WeighingRule | FilteringRule | InformationRule;

/** Our own weights. A rule of the founding texts counts as strong where they call it so. */
export const WEAK = 2;
export const MEDIUM = 4;
export const STRONG = 8;

export const LESSON = "Lesson “Beyond Docker Desktop”";
export const GUIDE = "Guide “Docker, Kubernetes, or both?”";
export const HANDBOOK = "Handbook “When you outgrow a single host”";
export const OURS = "Berth’s own choice";

/** All rules' points for one platform, in the order of the rules; those that give nothing are left out. */
export function judgeAll(rules: readonly Rule[], context: RuleContext): RulePoints[] {
  const points: RulePoints[] = [];
  for (const rule of rules) {
    if (rule.kind !== "W") continue;
    const verdict = rule.judge(context);
    if (verdict === null || verdict.points === 0) continue;
    points.push({
      rule: rule.id,
      points: Math.round(verdict.points * 10) / 10,
      message: verdict.message,
      source: `${rule.source.text}: ${rule.source.says}`,
    });
  }
  return points;
}
