import type { Changeable } from "@/components/assumptions/changeable";
import { type AssumptionId, assumptionFacts } from "@/lib/planner/assumptions";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { Platform } from "@/lib/planner/platforms/platform";
import type { Scenario } from "@/lib/planner/scenario/scenario";

interface Theme {
  readonly title: string;
  /** Whether a number moves this platform's figures in this scenario; a test changes each and looks. */
  readonly numbers: Readonly<
    Partial<Record<AssumptionId, (scenario: Scenario, facts: Platform, assumed: readonly string[]) => boolean>>
  >;
}

const always = () => true;
const hasNodes = (_: Scenario, { labour, kind }: Platform) => kind !== "local" && labour.growsWithNodes;
const hasTraffic =
  (traffic: Scenario["workload"]["traffic"]) =>
  ({ workload }: Scenario) =>
    workload.traffic === traffic;
/** Machines whose promises count together, and which zones their shared failures come from. */
const failsTogether = (isMultiZone: boolean) => (scenario: Scenario, facts: Platform) =>
  hasNodes(scenario, facts) &&
  facts.availability.machineSlaPercent !== null &&
  (facts.availability.class === "managed-multi-zone") === isMultiZone;
/** Clouds that bill logs and metrics; the others give what they have, or leave it to you. */
const billsTelemetry = ({ cloud, host, kind }: Platform): boolean =>
  kind !== "local" && (host || cloud === "aws" || cloud === "azure" || cloud === "gcp");
const keepsVolumes = ({ kind, control }: Platform): boolean =>
  kind !== "local" && (kind !== "paas" || control.includes("persistent-volumes"));
const hasMonitoring =
  (level: Scenario["observability"]["monitoring"]) =>
  ({ observability }: Scenario, facts: Platform) =>
    observability.monitoring === level && billsTelemetry(facts);
const hasAgents = (scenario: Scenario, facts: Platform) =>
  scenario.observability.monitoring !== "none" && hasNodes(scenario, facts);

const themes: readonly Theme[] = [
  {
    title: "Load and traffic",
    numbers: {
      egressMbPerUserDay: always,
      requestsPerUserDay: always,
      cpuMsPerRequest: always,
      secondsPerRequest: (_, { kind }) => kind === "paas",
      peakFactorSteady: hasTraffic("steady"),
      peakFactorDailyPeak: hasTraffic("daily-peak"),
      peakFactorSpiky: hasTraffic("spiky"),
      peakHoursPercentDailyPeak: hasTraffic("daily-peak"),
      peakHoursPercentSpiky: hasTraffic("spiky"),
      loadUtilisationPercent: always,
    },
  },
  {
    title: "Machines",
    numbers: {
      targetFillPercent: hasNodes,
      daemonCpuMillis: hasNodes,
      daemonMemoryMib: hasNodes,
      agentCpuMillis: hasAgents,
      agentMemoryMib: hasAgents,
      sharedFailurePercentOneZone: failsTogether(false),
      sharedFailurePercentMultiZone: failsTogether(true),
    },
  },
  {
    title: "Backups, logs and metrics",
    numbers: {
      snapshotFactor: ({ observability }, facts) => observability.backups && keepsVolumes(facts),
      logsGibPerPodBasic: hasMonitoring("basic"),
      logsGibPerPodFull: hasMonitoring("full"),
      metricSeriesPerPod: hasMonitoring("full"),
    },
  },
  {
    title: "People",
    numbers: {
      hourlyRateUsd: (_, __, assumed) => assumed.includes("team.hourlyRateUsd"),
      operatorsWithoutPlatformTeam: ({ team }) => team.platformEngineers === 0,
      capacityHoursPerEngineer: always,
      sparePercentEngineers: always,
      sparePercentPlatformEngineers: ({ team }) => team.platformEngineers > 0,
    },
  },
];

export interface TouchingTheme {
  readonly title: string;
  readonly assumptions: readonly Changeable<number>[];
}

/** The numbers behind this platform's figures in this scenario, by theme, as the evaluation used them. */
export function touchingAssumptions(
  { scenario, assumed, changedAssumptions }: Evaluation,
  facts: Platform,
): TouchingTheme[] {
  const used = new Map(changedAssumptions.map(({ id, value }) => [id, value]));
  return themes
    .map(({ title, numbers }) => ({
      title,
      assumptions: (Object.keys(numbers) as AssumptionId[]) // keys of a literal typed by them
        .filter((id) => numbers[id]?.(scenario, facts, assumed))
        .map((id) => {
          const { default: preset, ...words } = assumptionFacts[id];
          const own = used.get(id);
          const value = typeof own === "number" ? own : preset;
          return { id, ...words, default: preset, value, isChanged: value !== preset };
        }),
    }))
    .filter(({ assumptions }) => assumptions.length > 0);
}
