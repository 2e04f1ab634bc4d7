/**
 * Largest Σ gainⱼ yⱼ with Σ rowᵢⱼ yⱼ ≤ limitᵢ and y ≥ 0, by the simplex method. All limits are above zero, so that y = 0 is
 * where it starts.
 */
export function maximise(
  rows: readonly (readonly number[])[],
  limits: readonly number[],
  gains: readonly number[],
): number {
  const EPSILON = 1e-11;
  const MOST_PIVOTS = 1_000;
  const width = gains.length;
  const table = [...rows.map((row, i) => [...row, limits[i] ?? 0]), [...gains.map((gain) => -gain), 0]];
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const objective = rows.length;
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
    let column = 0;
    for (let j = 1; j < width; j += 1) if (at(objective, j) < at(objective, column)) column = j;
    if (at(objective, column) >= -EPSILON) return at(objective, width);
    let row = -1;
    for (let i = 0; i < objective; i += 1) {
      if (at(i, column) <= EPSILON) continue;
      if (row === -1 || at(i, width) / at(i, column) < at(row, width) / at(row, column)) row = i;
    }
    if (row === -1) throw new RangeError("the linear programme has no bound");
    pivot(table, row, column);
  }
  throw new Error("the linear programme was not solved");
}

/** Exchanges a variable at zero for one that is not, in place. */
function pivot(table: number[][], row: number, column: number): void {
  const source = table[row] ?? [];
  const by = source[column] ?? 1;
  for (const [i, target] of table.entries()) {
    if (i === row) continue;
    const factor = (target[column] ?? 0) / by;
    for (let j = 0; j < target.length; j += 1)
      target[j] = j === column ? -factor : (target[j] ?? 0) - factor * (source[j] ?? 0);
  }
  for (let j = 0; j < source.length; j += 1) source[j] = (j === column ? 1 : (source[j] ?? 0)) / by;
}
