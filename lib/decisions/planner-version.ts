import { ENGINE_VERSION } from "@/lib/planner/evaluate";
import type { DecisionRecord } from "./record";

/**
 * Which version of the planner the numbers come from. Of a file's numbers by another version nobody here can say more than that
 * this one has not worked them out: what was checked when it was taken in is in its words.
 */
export function plannerVersion({ isImported, frozen: { engineVersion } }: DecisionRecord): string {
  return isImported && engineVersion !== ENGINE_VERSION
    ? `${engineVersion}, by the file it was imported from; not worked out again by version ${ENGINE_VERSION}, which runs here`
    : engineVersion;
}
