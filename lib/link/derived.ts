/** Defaults that follow from other fields, as the planner derives them (a test holds both equal): shown before it is loaded. */
import { type FieldPath, fieldAt } from "./fields";
import { readField } from "./read-field";
import type { FieldTexts } from "./scenario-texts";

const REDUNDANCY_TARGET_PERCENT = 99.9;
const DAYS_PER_MONTH = 730 / 24;

/** The value a field takes when nobody states it. */
export function assumedValue(
  path: FieldPath,
  texts: FieldTexts,
  egressMbPerUserDay: number,
): string | number | boolean | null {
  switch (path) {
    case "workload.replicasPerService":
      return numberAt("availabilityTargetPercent", texts) >= REDUNDANCY_TARGET_PERCENT ? 2 : 1;
    case "region":
      return (texts.compliance ?? "").split(",").includes("eu-residency") ? "eu-central" : "us-east";
    case "workload.egressGibPerMonth": {
      const bytes = numberAt("workload.dailyActiveUsers", texts) * egressMbPerUserDay * 1e6 * DAYS_PER_MONTH;
      return Math.round((bytes / 1024 ** 3) * 100) / 100;
    }
    default:
      return fieldAt(path).default;
  }
}

/** A field's number, or its default where the text is absent or faulty. */
function numberAt(path: "availabilityTargetPercent" | "workload.dailyActiveUsers", texts: FieldTexts): number {
  const read = readField(path, texts[path] ?? "");
  return read.ok ? Number(read.value) : Number(fieldAt(path).default);
}
