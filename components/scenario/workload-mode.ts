/** Three ways to say what runs. A list replaces services of one shape; a number of machines replaces both. */
import { type ItemTexts, joinItems, splitItems } from "@/lib/link/items";
import { readField } from "@/lib/link/read-field";
import type { FieldTexts } from "@/lib/link/scenario-texts";
import { assumedText } from "./assumed";

export type WorkloadMode = "services" | "items" | "machines";

export const modeOf = (fields: FieldTexts): WorkloadMode =>
  (fields["workload.machines"] ?? "").trim() !== ""
    ? "machines"
    : (fields["workload.items"] ?? "").trim() !== ""
      ? "items"
      : "services";

/** More rows than one would want to see at once. */
const MOST_ROWS = 24;
const MACHINES = "3";

/** The fields of another mode, so that it starts from what was said in this one. */
export function textsForMode(mode: WorkloadMode, fields: FieldTexts): FieldTexts {
  switch (mode) {
    case "services":
      return { "workload.items": "", "workload.machines": "" };
    case "items":
      return { "workload.items": fields["workload.items"] || listed(fields), "workload.machines": "" };
    case "machines":
      return { "workload.machines": MACHINES };
  }
}

const shapePaths = {
  services: "workload.services",
  replicas: "workload.replicasPerService",
  cpu: "workload.cpuPerReplica",
  memoryGib: "workload.memoryGibPerReplica",
} as const;

/** The services of one shape as rows; too many of them as one row that needs as much. */
function listed(fields: FieldTexts): string {
  const text = (path: (typeof shapePaths)[keyof typeof shapePaths]): string => {
    const stated = fields[path];
    return stated !== undefined && readField(path, stated).ok ? stated : assumedText(path, { fields, assumptions: {} });
  };
  const { replicas, cpu, memoryGib } = shapePaths;
  const row = (name: string, copies: string): ItemTexts => ({
    name,
    replicas: copies,
    cpu: text(cpu),
    memoryGib: text(memoryGib),
    gpu: "",
    public: false,
  });
  const services = Number(text(shapePaths.services));
  if (services > MOST_ROWS) {
    const copies = Math.min(1_000, services * Number(text(replicas)));
    return joinItems([row(`${services} services`, String(copies))]);
  }
  return joinItems(Array.from({ length: services }, (_, index) => row(`service ${index + 1}`, text(replicas))));
}

/** A new row, shaped like the last one and named like none. */
export function addedRow(rows: readonly ItemTexts[]): ItemTexts {
  const names = new Set(rows.map(({ name }) => name));
  let number = rows.length + 1;
  while (names.has(`service ${number}`)) number += 1;
  const { replicas = "1", cpu = "0.25", memoryGib = "0.5" } = rows.at(-1) ?? {};
  return { name: `service ${number}`, replicas, cpu, memoryGib, gpu: "", public: false };
}

export const rowsOf = (fields: FieldTexts): ItemTexts[] => splitItems(fields["workload.items"] ?? "");
