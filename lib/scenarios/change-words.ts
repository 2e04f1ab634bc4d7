/** Differences between versions as people say them: "budget $50 → $80 a month". */
import { formatList, formatNumber, plural } from "@/lib/format/number";
import { assumptionFacts, isAssumptionId } from "@/lib/planner/assumptions";
import { type FieldPath, fieldAt, isFieldPath, type Unit } from "@/lib/planner/scenario/fields";
import type { WorkloadItem } from "@/lib/planner/scenario/schema";
import type { ThreePoint } from "@/lib/planner/three-point";
import {
  commitmentLabels,
  experienceLabels,
  goalLabels,
  type Label,
  monitoringLabels,
  needLabels,
  onCallLabels,
  orchestrationLabels,
  platformLabels,
  primaryCloudLabels,
  regimeLabels,
  regionLabels,
  stageLabels,
  toleranceLabels,
  trafficLabels,
} from "@/lib/wording/labels";
import type { ContentChange } from "./content";
import { ASSUMPTION_PREFIX, ITEM_PREFIX, ITEMS, PRIORITIES } from "./entries";
import { fieldNames, unitsBehind } from "./field-names";

type Labels = Readonly<Record<string, Label>>;

const choiceLabels: Readonly<Partial<Record<FieldPath, Labels>>> = {
  goal: goalLabels,
  orchestration: orchestrationLabels,
  "team.kubernetesExperience": experienceLabels,
  "team.onCall": onCallLabels,
  "cloud.primary": primaryCloudLabels,
  "cloud.currentPlatform": platformLabels,
  region: regionLabels,
  "workload.traffic": trafficLabels,
  needs: needLabels,
  compliance: regimeLabels,
  stage: stageLabels,
  downtimeTolerance: toleranceLabels,
  "purchase.commitment": commitmentLabels,
  "observability.monitoring": monitoringLabels,
};

/** As exactly as it was stated: two versions that differ must not read alike. */
const exact = (value: number): string => formatNumber(value, 10);

const unitWords: Readonly<Record<Unit, (value: number) => string>> = {
  count: exact,
  usd: (value) => `$${exact(value)}`,
  percent: (value) => `${exact(value)}%`,
  share: (value) => `${formatNumber(value * 100, 8)}%`,
  vcpu: (value) => `${exact(value)} vCPU`,
  gib: (value) => `${exact(value)} GiB`,
  weight: exact,
};

/** What nobody stated is either a default, or nothing at all. */
function unstated(path: FieldPath): string {
  const field = fieldAt(path);
  if (field.derived) return "as assumed";
  if (field.default === null || Array.isArray(field.default)) return "none";
  return fieldValue(path, field.default);
}

function fieldValue(path: FieldPath, value: unknown): string {
  if (value === null || value === undefined) return unstated(path);
  const field = fieldAt(path);
  switch (field.kind) {
    case "number":
      return unitWords[field.unit](Number(value));
    case "flag":
      return value === true ? "yes" : "no";
    case "choice":
      return choiceLabels[path]?.[String(value)]?.label ?? String(value);
    case "set":
      return formatList((value as readonly string[]).map((one) => choiceLabels[path]?.[one]?.label ?? one)) || "none";
    case "text":
      return `“${value}”`;
    case "items": {
      const { length } = value as readonly unknown[];
      return `${formatNumber(length)} ${plural(length, "service")}`;
    }
  }
}

const itemWords = ({ replicas, cpu, memoryGib, public: isPublic, gpu }: WorkloadItem): string =>
  [
    `${exact(replicas)} × ${exact(cpu)} vCPU, ${exact(memoryGib)} GiB`,
    ...(gpu ? [`${exact(gpu)} GPU`] : []),
    ...(isPublic ? ["public"] : []),
  ].join(", ");

function prioritiesWords(value: unknown): string {
  if (value === null || value === undefined) return "all the same";
  const { cost, operations, control } = value as Readonly<Record<"cost" | "operations" | "control", number>>;
  return `cost ${exact(cost)}, operations ${exact(operations)}, control ${exact(control)}`;
}

const assumptionWords = (id: string, value: number | ThreePoint): string => {
  if (typeof value !== "number") return `${exact(value.low)}, ${exact(value.likely)} or ${exact(value.high)} hours`;
  return isAssumptionId(id) ? `${exact(value)} ${assumptionFacts[id].unit}` : exact(value);
};

const platformName = (id: string): string => (platformLabels as Labels)[id]?.label ?? id;

function assumptionName(id: string): string {
  if (isAssumptionId(id)) return `assumption “${assumptionFacts[id].label}”`;
  const [, platform = "", part] = id.split(".");
  return part === "setup"
    ? `hours to set up ${platformName(platform)}`
    : `hours a month to run ${platformName(platform)}`;
}

/** What a list of changes calls a path, also as the heading of a row: "budget", "service “api”". */
export function pathInWords(path: string): string {
  if (isFieldPath(path)) return fieldNames[path];
  if (path.startsWith(ITEM_PREFIX)) return `service “${path.slice(ITEM_PREFIX.length)}”`;
  if (path.startsWith(ASSUMPTION_PREFIX)) return assumptionName(path.slice(ASSUMPTION_PREFIX.length));
  return otherNames[path] ?? path;
}

const otherNames: Readonly<Record<string, string>> = {
  [PRIORITIES]: "priorities",
  priceBook: "price book",
  priceRevision: "team prices",
  description: "description",
  tags: "tags",
};

/** One side of a change: the value at a path, null where nothing is stated. */
export function valueInWords(path: string, value: unknown): string {
  if (isFieldPath(path)) {
    const behind = value === null || value === undefined ? undefined : unitsBehind[path];
    return behind === undefined ? fieldValue(path, value) : `${fieldValue(path, value)} ${behind}`;
  }
  if (path === PRIORITIES) return prioritiesWords(value);
  if (path.startsWith(ITEM_PREFIX)) return value === null ? "not there" : itemWords(value as WorkloadItem);
  if (path.startsWith(ASSUMPTION_PREFIX))
    return value === null
      ? "as it comes"
      : assumptionWords(path.slice(ASSUMPTION_PREFIX.length), value as number | ThreePoint);
  if (path === "priceRevision") return value === null ? "published prices" : `revision ${value}`;
  if (path === "tags") return formatList((value ?? []) as readonly string[]) || "none";
  if (path === "description") return value === null ? "none" : String(value);
  return value === null ? "none" : String(value);
}

/** One change in a line. A description is too long for it, so only that it changed is said. */
export function changeInWords({ path, from, to }: ContentChange): string {
  const name = pathInWords(path);
  if (path === "description")
    return from === null ? "description added" : to === null ? "description removed" : "description changed";
  if (path.startsWith(ITEM_PREFIX)) {
    if (from === null) return `${name} added: ${valueInWords(path, to)}`;
    if (to === null) return `${name} removed`;
  }
  if (path === ITEMS && from !== null && to !== null && fieldValue(ITEMS, from) === fieldValue(ITEMS, to))
    return `${name} changed`;
  if (path === "tags") return `${name}: ${setChange(from, to)}`;
  if (path === "needs" || path === "compliance") return `${name}: ${setChange(from, to, choiceLabels[path])}`;
  const [before, after] = [valueInWords(path, from), valueInWords(path, to)];
  // "a month" is said once.
  const behind = isFieldPath(path) ? unitsBehind[path] : undefined;
  return `${name} ${behind && after.endsWith(behind) ? before.replace(` ${behind}`, "") : before} → ${after}`;
}

function setChange(from: unknown, to: unknown, labels: Labels = {}): string {
  const [before, after] = [(from ?? []) as readonly string[], (to ?? []) as readonly string[]];
  const named = (ids: readonly string[]) => formatList(ids.map((id) => labels[id]?.label ?? id));
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const parts = [
    ...(added.length > 0 ? [`added ${named(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${named(removed)}`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "in another order";
}
