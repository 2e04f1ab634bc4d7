/** What the planner takes where nobody stated anything, from the texts of a form: shown before the planner is loaded. */
import { type DefaultingValues, egressFromUsers, regionFor, replicasFor } from "@/lib/planner/scenario/derived";
import { type FieldPath, fieldAt } from "@/lib/planner/scenario/fields";
import { type FieldValue, readField } from "./read-field";
import type { FieldTexts } from "./scenario-texts";

/** The value a field takes when nobody states it. */
export function assumedValue(path: FieldPath, texts: FieldTexts, values: DefaultingValues): FieldValue {
  switch (path) {
    case "workload.replicasPerService":
      return replicasFor(numberAt("availabilityTargetPercent", texts));
    case "region":
      return regionFor((texts.compliance ?? "").split(","));
    case "workload.egressGibPerMonth":
      return egressFromUsers(numberAt("workload.dailyActiveUsers", texts), values.egressMbPerUserDay);
    case "team.hourlyRateUsd":
      return values.hourlyRateUsd;
    default:
      return fieldAt(path).default;
  }
}

/** A field's number, or its default where the text is absent or faulty. */
function numberAt(path: "availabilityTargetPercent" | "workload.dailyActiveUsers", texts: FieldTexts): number {
  const read = readField(path, texts[path] ?? "");
  return read.ok ? Number(read.value) : Number(fieldAt(path).default);
}
