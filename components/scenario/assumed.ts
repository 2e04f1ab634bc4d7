/** What the planner takes where nobody stated anything. */
import { assumptionLimits } from "@/lib/link/assumption-texts";
import { assumedValue } from "@/lib/link/derived";
import { readField, writeField } from "@/lib/link/read-field";
import type { DefaultingValues } from "@/lib/planner/scenario/derived";
import { type FieldPath, fieldAt } from "@/lib/planner/scenario/fields";
import type { OwnPrices } from "./place";
import type { WorkspaceState } from "./planner-store";

const assumptionIn = ({ assumptions }: Pick<WorkspaceState, "assumptions">, id: keyof DefaultingValues): number => {
  const own = assumptions[id];
  return typeof own === "number" ? own : assumptionLimits[id][2];
};

/** A state with the team's assumptions below its own, where a team's prices hold. */
export const withTeam = <State extends Pick<WorkspaceState, "assumptions">>(
  state: State,
  prices: OwnPrices | null,
): State => (prices === null ? state : { ...state, assumptions: { ...prices.assumptions, ...state.assumptions } });

export const assumedText = (path: FieldPath, state: Pick<WorkspaceState, "assumptions" | "fields">): string =>
  writeField(
    assumedValue(path, state.fields, {
      egressMbPerUserDay: assumptionIn(state, "egressMbPerUserDay"),
      hourlyRateUsd: assumptionIn(state, "hourlyRateUsd"),
    }),
  );

/** Nobody stated it, or what was stated is what would be assumed anyway. */
export function isAssumed(path: FieldPath, text: string | undefined): boolean {
  if (text === undefined || text.trim() === "") return true;
  const field = fieldAt(path);
  if (field.required || field.derived) return false;
  const read = readField(path, text);
  return read.ok && writeField(read.value) === writeField(field.default);
}
