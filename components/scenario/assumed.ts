/** What the planner takes where nobody stated anything. */
import { assumptionLimits } from "@/lib/link/assumption-texts";
import { assumedValue } from "@/lib/link/derived";
import { readField, writeField } from "@/lib/link/read-field";
import { type FieldPath, fieldAt } from "@/lib/planner/scenario/fields";
import type { WorkspaceState } from "./planner-store";

const egressAssumption = ({ assumptions }: Pick<WorkspaceState, "assumptions">): number => {
  const { egressMbPerUserDay } = assumptions;
  return typeof egressMbPerUserDay === "number" ? egressMbPerUserDay : assumptionLimits.egressMbPerUserDay[2];
};

export const assumedText = (path: FieldPath, state: Pick<WorkspaceState, "assumptions" | "fields">): string =>
  writeField(assumedValue(path, state.fields, egressAssumption(state)));

/** Nobody stated it, or what was stated is what would be assumed anyway. */
export function isAssumed(path: FieldPath, text: string | undefined): boolean {
  if (text === undefined || text.trim() === "") return true;
  const field = fieldAt(path);
  if (field.required || field.derived) return false;
  const read = readField(path, text);
  return read.ok && writeField(read.value) === writeField(field.default);
}
