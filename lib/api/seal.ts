import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/planner/canonical-json";
import type { Evaluation } from "@/lib/planner/evaluation";

/** An evaluation with the SHA-256, in hex, over the canonical JSON of everything else in it. */
export interface SealedEvaluation extends Evaluation {
  readonly hash: string;
}

export const hashOf = (evaluation: Evaluation): string =>
  createHash("sha256").update(canonicalJson(evaluation), "utf8").digest("hex");

export function seal(evaluation: Evaluation): SealedEvaluation {
  const { engineVersion, ...rest } = evaluation;
  return { engineVersion, hash: hashOf(evaluation), ...rest };
}
