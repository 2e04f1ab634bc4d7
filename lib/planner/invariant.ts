/** A broken assumption inside the planner: a bug of ours, never the reader's input. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Throws when a condition that callers promised does not hold. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
