import type { FieldPath } from "@/lib/planner/scenario/fields";

/** The inputs that an owner can let a reader move: single numbers that a stakeholder can picture, and no name among them. */
export const sandboxFields = [
  "budgetUsdPerMonth",
  "team.engineers",
  "team.hourlyRateUsd",
  "availabilityTargetPercent",
  "downtimeCostUsdPerHour",
  "workload.dailyActiveUsers",
  "workload.services",
  "workload.replicasPerService",
  "workload.storageGib",
  "workload.egressGibPerMonth",
  "workload.growthPercentPerMonth",
] as const satisfies readonly FieldPath[];

export type SandboxField = (typeof sandboxFields)[number];

export const isSandboxField = (path: unknown): path is SandboxField =>
  (sandboxFields as readonly unknown[]).includes(path);
