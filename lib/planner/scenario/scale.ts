import type { Assumptions } from "../assumptions";
import { formatPlain } from "../format-count";
import { demandOf } from "../sizing/demand";
import type { FieldError } from "./faults";
import type { Scenario } from "./scenario";

/** Pods of more different sizes than this are no workload anybody wrote down, and take long to pack. */
const MOST_SHAPES = 1_000;

/** Each field is in its range, but together they ask for more than any provider has; whole cents end there too. */
const MOST_VCPUS = 2e9;
const MOST_MEMORY_GIB = 2e10;
const MOST_PODS = 1e9;
const MOST_STORED_GIB = 1e11;
const LAST_MONTH = 12;

/** Faults of a complete scenario whose fields are fine one by one and too much together. */
export function faultsOfScale(scenario: Scenario, values: Assumptions["values"]): FieldError[] {
  const { workload, clusters } = scenario;
  const asked = (month: number) => {
    const demand = demandOf(scenario, values, month);
    const total = (pick: "cpuMillis" | "memoryMib") => demand.peak.reduce((sum, pod) => sum + pod[pick] * pod.count, 0);
    return {
      compute: Math.max(
        (total("cpuMillis") / 1000 / MOST_VCPUS) * clusters,
        (total("memoryMib") / 1024 / MOST_MEMORY_GIB) * clusters,
        (demand.peakPods / MOST_PODS) * clusters,
      ),
      storage: (demand.storageGib / MOST_STORED_GIB) * clusters,
      fromUsers: demand.neededVcpus > demand.statedVcpus,
    };
  };
  const start = asked(1);
  const end = asked(LAST_MONTH);
  const growth = "workload.growthPercentPerMonth";
  const faults: FieldError[] = [];
  if (demandOf(scenario, values, 1).peak.length > MOST_SHAPES)
    faults.push({ path: "workload.items", message: `At most ${formatPlain(MOST_SHAPES)} different sizes of service.` });
  if (Math.max(start.compute, end.compute) > 1)
    faults.push({
      path:
        start.compute <= 1
          ? growth
          : start.fromUsers
            ? "workload.dailyActiveUsers"
            : workload.items === undefined
              ? "workload.replicasPerService"
              : "workload.items",
      message: "Together these ask for more machines than any provider has.",
    });
  if (Math.max(start.storage, end.storage) > 1)
    faults.push({
      path: start.storage <= 1 ? growth : "workload.storageGib",
      message: "Together these ask for more storage than any provider has.",
    });
  return faults;
}
