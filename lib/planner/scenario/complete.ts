import { type DefaultingValues, egressFromUsers, regionFor, replicasFor } from "./derived";
import { type FieldPath, fieldPaths, fields } from "./fields";
import type { ParsedScenario, Scenario } from "./scenario";
import type { ScenarioInput } from "./schema";

/** Fills in the defaults of input that the schema accepts. */
export function complete(input: ScenarioInput, values: DefaultingValues): ParsedScenario {
  const assumed: string[] = [];
  const or = <T>(value: T | undefined, path: string, fallback: T): T => {
    if (value !== undefined) return value;
    assumed.push(path);
    return fallback;
  };
  /** What was stated, or the table's default. */
  const preset = <T, P extends FieldPath>(value: T | undefined, path: P): T | (typeof fields)[P]["default"] =>
    or<T | (typeof fields)[P]["default"]>(value, path, fields[path].default);
  const { team, cloud, workload, purchase, observability } = input;
  const compliance = preset(input.compliance, "compliance");
  const availabilityTargetPercent = preset(input.availabilityTargetPercent, "availabilityTargetPercent");
  const dailyActiveUsers = preset(workload?.dailyActiveUsers, "workload.dailyActiveUsers");
  const items = workload?.items;
  /** Listed services stand in place of the four figures, which are then nobody's assumption. */
  const shape = (value: number | undefined, path: string, fallback: number): number =>
    items === undefined ? or(value, path, fallback) : (value ?? fallback);

  const scenario: Scenario = {
    name: preset(input.name, "name"),
    goal: preset(input.goal, "goal"),
    orchestration: preset(input.orchestration, "orchestration"),
    team: {
      engineers: team.engineers,
      platformEngineers: preset(team.platformEngineers, "team.platformEngineers"),
      kubernetesExperience: team.kubernetesExperience,
      deployingTeams: preset(team.deployingTeams, "team.deployingTeams"),
      onCall: preset(team.onCall, "team.onCall"),
      hourlyRateUsd: or(team.hourlyRateUsd, "team.hourlyRateUsd", values.hourlyRateUsd),
    },
    budgetUsdPerMonth: preset(input.budgetUsdPerMonth, "budgetUsdPerMonth"),
    availabilityTargetPercent,
    downtimeCostUsdPerHour: preset(input.downtimeCostUsdPerHour, "downtimeCostUsdPerHour"),
    cloud: {
      primary: preset(cloud?.primary, "cloud.primary"),
      currentPlatform: preset(cloud?.currentPlatform, "cloud.currentPlatform"),
      gkeCreditUsed: preset(cloud?.gkeCreditUsed, "cloud.gkeCreditUsed"),
      appRunnerCustomer: preset(cloud?.appRunnerCustomer, "cloud.appRunnerCustomer"),
    },
    region: or(input.region, "region", regionFor(compliance)),
    clusters: preset(input.clusters, "clusters"),
    workload: {
      services: items === undefined ? preset(workload?.services, "workload.services") : items.length,
      replicasPerService: shape(
        workload?.replicasPerService,
        "workload.replicasPerService",
        replicasFor(availabilityTargetPercent),
      ),
      cpuPerReplica: shape(workload?.cpuPerReplica, "workload.cpuPerReplica", fields["workload.cpuPerReplica"].default),
      memoryGibPerReplica: shape(
        workload?.memoryGibPerReplica,
        "workload.memoryGibPerReplica",
        fields["workload.memoryGibPerReplica"].default,
      ),
      ...(items === undefined ? {} : { items }),
      ...(workload?.machines === undefined ? {} : { machines: workload.machines }),
      dailyActiveUsers,
      traffic: preset(workload?.traffic, "workload.traffic"),
      publicEntryPoints: preset(workload?.publicEntryPoints, "workload.publicEntryPoints"),
      storageGib: preset(workload?.storageGib, "workload.storageGib"),
      egressGibPerMonth: or(
        workload?.egressGibPerMonth,
        "workload.egressGibPerMonth",
        egressFromUsers(dailyActiveUsers, values.egressMbPerUserDay),
      ),
      growthPercentPerMonth: preset(workload?.growthPercentPerMonth, "workload.growthPercentPerMonth"),
      stateful: preset(workload?.stateful, "workload.stateful"),
    },
    needs: distinct(preset(input.needs, "needs")),
    compliance: distinct(compliance),
    stage: preset(input.stage, "stage"),
    downtimeTolerance: preset(input.downtimeTolerance, "downtimeTolerance"),
    priorities: or(input.priorities, "priorities", {
      cost: fields["priorities.cost"].default,
      operations: fields["priorities.operations"].default,
      control: fields["priorities.control"].default,
    }),
    purchase: {
      commitment: preset(purchase?.commitment, "purchase.commitment"),
      spotShare: preset(purchase?.spotShare, "purchase.spotShare"),
    },
    observability: {
      backups: preset(observability?.backups, "observability.backups"),
      monitoring: preset(observability?.monitoring, "observability.monitoring"),
    },
  };
  return { scenario, assumed: assumed.sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** Places in the contract. The three priorities are stated together or not at all. */
const places: ReadonlyMap<string, number> = new Map(
  fieldPaths.map((path, place) => [path.startsWith("priorities.") ? "priorities" : path, place]),
);
const placeOf = (path: string): number => places.get(path) ?? places.size;

/** Naming a need twice means it once; the order given is kept. */
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
