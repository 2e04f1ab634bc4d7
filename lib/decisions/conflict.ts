import type { ActionFault } from "@/lib/auth/action-result";
import type { RecordWords } from "./words";

/** Somebody saved other words from the same revision: what the record says now. */
export interface EditConflict extends ActionFault {
  readonly code: "conflict";
  readonly theirs: { readonly revision: number; readonly title: string; readonly words: RecordWords };
}

export const isEditConflict = (fault: ActionFault): fault is EditConflict =>
  fault.code === "conflict" && "theirs" in fault;
