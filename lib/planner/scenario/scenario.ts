import type {
  ComplianceRegime,
  commitments,
  downtimeTolerances,
  Experience,
  goals,
  monitoringLevels,
  Need,
  onCalls,
  orchestrations,
  PlatformId,
  PrimaryCloud,
  regions,
  stages,
  traffics,
} from "./choices";
import type { WorkloadItem } from "./schema";

/** A team's recorded constraints, complete: every default filled in. Itself valid input, with the same result. */
export interface Scenario {
  readonly name: string;
  readonly goal: (typeof goals)[number];
  readonly orchestration: (typeof orchestrations)[number];
  readonly team: {
    readonly engineers: number;
    readonly platformEngineers: number;
    readonly kubernetesExperience: Experience;
    readonly deployingTeams: number;
    readonly onCall: (typeof onCalls)[number];
    readonly hourlyRateUsd: number;
  };
  readonly budgetUsdPerMonth: number | null;
  readonly availabilityTargetPercent: number;
  readonly downtimeCostUsdPerHour: number | null;
  readonly cloud: {
    readonly primary: PrimaryCloud;
    readonly currentPlatform: PlatformId | null;
    readonly gkeCreditUsed: boolean;
    readonly appRunnerCustomer: boolean;
  };
  readonly region: (typeof regions)[number];
  readonly clusters: number;
  readonly workload: {
    readonly services: number;
    readonly replicasPerService: number;
    readonly cpuPerReplica: number;
    readonly memoryGibPerReplica: number;
    readonly items?: readonly WorkloadItem[];
    readonly machines?: number;
    readonly dailyActiveUsers: number;
    readonly traffic: (typeof traffics)[number];
    readonly publicEntryPoints: number;
    readonly storageGib: number;
    readonly egressGibPerMonth: number;
    readonly growthPercentPerMonth: number;
    readonly stateful: boolean;
  };
  readonly needs: readonly Need[];
  readonly compliance: readonly ComplianceRegime[];
  readonly stage: (typeof stages)[number];
  readonly downtimeTolerance: (typeof downtimeTolerances)[number];
  readonly priorities: { readonly cost: number; readonly operations: number; readonly control: number };
  readonly purchase: { readonly commitment: (typeof commitments)[number]; readonly spotShare: number };
  readonly observability: { readonly backups: boolean; readonly monitoring: (typeof monitoringLevels)[number] };
}

export interface ParsedScenario {
  readonly scenario: Scenario;
  /** Dotted paths that came from defaults, in the order of the contract. */
  readonly assumed: readonly string[];
}
