import type { Evidence } from "@/lib/planner/evaluation";

/** What an assumption says of itself, whatever the shape of its value. */
export interface Changeable<Value> {
  /** As in links and requests: "targetFillPercent", "labour.doks.setup". */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly value: Value;
  readonly default: Value;
  readonly isChanged: boolean;
  readonly evidence: Evidence;
}

/** Null takes the default back. The whole of it is null where there is no script: then a form field does the work. */
export type ChangeHandler<Value> = ((value: Value | null) => void) | null;

/** The name of its form field, and its key in a link. */
export const fieldName = (id: string): string => `a.${id}`;

/** One id for label, hint and error; dots would need escaping in selectors. */
export const fieldId = (id: string): string => `assumption-${id.replaceAll(".", "-")}`;
