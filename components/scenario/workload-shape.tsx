"use client";

import { useRef } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { FieldTexts } from "@/lib/link/scenario-texts";
import { NumberField } from "./number-field";
import { usePlanner, usePlannerStore } from "./planner-context";
import { ServiceList } from "./service-list";
import { modeOf, textsForMode, type WorkloadMode } from "./workload-mode";

const modes = [
  { value: "services", label: "Alike" },
  { value: "items", label: "A list" },
  { value: "machines", label: "Machines" },
] as const;

const meaning: Readonly<Record<WorkloadMode, string>> = {
  services: "So many services of one size.",
  items: "Each service with its own size.",
  machines: "No sizing: so many machines on every platform.",
};

export function WorkloadShape() {
  const store = usePlannerStore();
  const mode = usePlanner(({ fields }) => modeOf(fields));
  /** What a mode said when it was left, for coming back to it. */
  const left = useRef<Partial<Record<WorkloadMode, FieldTexts>>>({});

  const change = (next: WorkloadMode) => {
    const { fields } = store.get();
    const { "workload.items": items, "workload.machines": machines } = fields;
    left.current[mode] =
      mode === "items"
        ? { "workload.items": items ?? "" }
        : mode === "machines"
          ? { "workload.machines": machines ?? "" }
          : {};
    store.setFields({ ...textsForMode(next, fields), ...left.current[next] });
  };

  return (
    <div className="grid gap-3">
      <div data-needs-script>
        {/* A link has no such key: which mode holds follows from the fields that are there. */}
        <Segmented name="workload.by" legend="Services" segments={modes} value={mode} onValueChange={change} isFull />
        <p className="mt-1 text-xs text-muted">{meaning[mode]}</p>
      </div>
      {mode === "services" ? (
        <div className="grid grid-cols-2 items-start gap-3">
          <NumberField path="workload.services" isNarrow />
          <NumberField path="workload.replicasPerService" isNarrow />
          <NumberField path="workload.cpuPerReplica" isNarrow />
          <NumberField path="workload.memoryGibPerReplica" isNarrow />
        </div>
      ) : null}
      {mode === "items" ? <ServiceList /> : null}
      {mode === "machines" ? <NumberField path="workload.machines" whenEmpty="sized from services" /> : null}
    </div>
  );
}
