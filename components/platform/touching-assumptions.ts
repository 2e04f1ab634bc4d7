import type { Changeable } from "@/components/assumptions/changeable";
import { type AssumptionId, assumptionFacts } from "@/lib/planner/assumptions";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { PlatformKnowledge } from "@/lib/planner/platforms/platform";
import type { Scenario } from "@/lib/planner/scenario";

interface Theme {
  readonly title: string;
  /** Whether a number moves this platform's figures in this scenario; a test changes each and looks. */
  readonly numbers: Readonly<Partial<Record<AssumptionId, (scenario: Scenario, facts: PlatformKnowledge) => boolean>>>;
}

const always = () => true;
const isProduction = (_: Scenario, { kind }: PlatformKnowledge) => kind !== "local";
const hasNodes = (_: Scenario, { labour, kind }: PlatformKnowledge) => kind !== "local" && labour.growsWithNodes;
const hasTraffic =
  (traffic: Scenario["workload"]["traffic"]) =>
  ({ workload }: Scenario) =>
    workload.traffic === traffic;
const hasMonitoring =
  (level: Scenario["observability"]["monitoring"]) =>
  ({ observability }: Scenario, { kind }: PlatformKnowledge) =>
    observability.monitoring === level && kind !== "local";
const hasAgents = (scenario: Scenario, facts: PlatformKnowledge) =>
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
      sharedFailurePercentOneZone: hasNodes,
      sharedFailurePercentMultiZone: hasNodes,
    },
  },
  {
    title: "Backups, logs and metrics",
    numbers: {
      snapshotFactor: (scenario, facts) => scenario.observability.backups && isProduction(scenario, facts),
      logsGibPerPodBasic: hasMonitoring("basic"),
      logsGibPerPodFull: hasMonitoring("full"),
      metricSeriesPerPod: hasMonitoring("full"),
    },
  },
  {
    title: "People",
    numbers: {
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
  { scenario, changedAssumptions }: Evaluation,
  facts: PlatformKnowledge,
): TouchingTheme[] {
  const used = new Map(changedAssumptions.map(({ id, value }) => [id, value]));
  return themes
    .map(({ title, numbers }) => ({
      title,
      assumptions: (Object.keys(numbers) as AssumptionId[]) // keys of a literal typed by them
        .filter((id) => numbers[id]?.(scenario, facts))
        .map((id) => {
          const { default: preset, ...words } = assumptionFacts[id];
          const own = used.get(id);
          const value = typeof own === "number" ? own : preset;
          return { id, ...words, default: preset, value, isChanged: value !== preset };
        }),
    }))
    .filter(({ assumptions }) => assumptions.length > 0);
}
