"use client";

import { trafficLabels } from "@/lib/wording/labels";
import { SegmentedField } from "./choice-fields";
import { FlagField } from "./flag-field";
import { Group } from "./group";
import { NumberField } from "./number-field";
import { phrasesOf } from "./phrases";
import { modeOf } from "./workload-mode";
import { WorkloadShape } from "./workload-shape";

const shaped = {
  services: [
    "workload.services",
    "workload.replicasPerService",
    "workload.cpuPerReplica",
    "workload.memoryGibPerReplica",
  ],
  items: ["workload.items"],
  machines: ["workload.machines"],
} as const;
const load = [
  "workload.dailyActiveUsers",
  "workload.traffic",
  "workload.storageGib",
  "workload.growthPercentPerMonth",
] as const;
const silent = ["workload.publicEntryPoints", "workload.egressGibPerMonth", "workload.stateful"] as const;
const paths = [...shaped.services, ...shaped.items, ...shaped.machines, ...load, ...silent];

export function WorkloadGroup() {
  return (
    <Group
      title="Workload"
      paths={paths}
      summarise={(state) => phrasesOf([...shaped[modeOf(state.fields)], ...load], state)}
    >
      <WorkloadShape />
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField path="workload.dailyActiveUsers" isNarrow />
        <NumberField path="workload.growthPercentPerMonth" isNarrow />
      </div>
      <SegmentedField path="workload.traffic" labels={trafficLabels} />
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField path="workload.storageGib" isNarrow />
        <NumberField path="workload.egressGibPerMonth" isNarrow />
      </div>
      <NumberField path="workload.publicEntryPoints" />
      <FlagField path="workload.stateful" />
    </Group>
  );
}
