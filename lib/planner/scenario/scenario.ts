import type * as choices from "./choices";
import type { WorkloadItem } from "./schema";

/** A team's recorded constraints, complete: every default filled in. Itself valid input, with the same result. */
export interface Scenario {
  readonly name: string;
  readonly goal: (typeof choices.goals)[number];
  readonly orchestration: (typeof choices.orchestrations)[number];
  readonly team: {
    readonly engineers: number;
    readonly platformEngineers: number;
    readonly kubernetesExperience: choices.Experience;
    readonly deployingTeams: number;
    readonly onCall: (typeof choices.onCalls)[number];
    readonly hourlyRateUsd: number;
  };
  readonly budgetUsdPerMonth: number | null;
  readonly availabilityTargetPercent: number;
  readonly downtimeCostUsdPerHour: number | null;
  readonly cloud: {
    readonly primary: choices.PrimaryCloud;
    readonly currentPlatform: choices.PublishedPlatformId | null;
    readonly gkeCreditUsed: boolean;
    readonly appRunnerCustomer: boolean;
  };
  readonly region: (typeof choices.regions)[number];
  readonly clusters: number;
  readonly workload: {
    readonly services: number;
    readonly replicasPerService: number;
    readonly cpuPerReplica: number;
    readonly memoryGibPerReplica: number;
    readonly items?: readonly WorkloadItem[];
    readonly machines?: number;
    readonly dailyActiveUsers: number;
    readonly traffic: (typeof choices.traffics)[number];
    readonly publicEntryPoints: number;
    readonly storageGib: number;
    readonly egressGibPerMonth: number;
    readonly growthPercentPerMonth: number;
    readonly stateful: boolean;
  };
  readonly needs: readonly choices.Need[];
  readonly compliance: readonly choices.ComplianceRegime[];
  readonly stage: (typeof choices.stages)[number];
  readonly downtimeTolerance: (typeof choices.downtimeTolerances)[number];
  readonly priorities: { readonly cost: number; readonly operations: number; readonly control: number };
  readonly purchase: { readonly commitment: (typeof choices.commitments)[number]; readonly spotShare: number };
  readonly observability: { readonly backups: boolean; readonly monitoring: (typeof choices.monitoringLevels)[number] };
}

export interface ParsedScenario {
  readonly scenario: Scenario;
  /** Dotted paths that came from defaults, in the order of the contract. */
  readonly assumed: readonly string[];
}
