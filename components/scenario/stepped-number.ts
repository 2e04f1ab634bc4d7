interface Steps {
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** Where an arrow key takes a number, ten times as far with Shift; null when the key is another. */
export function steppedNumber(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  { value, min, max, step }: Steps,
): number | null {
  const direction = key === "ArrowUp" ? 1 : key === "ArrowDown" ? -1 : 0;
  if (direction === 0 || altKey || ctrlKey || metaKey) return null;
  const from = value ?? Math.max(0, min);
  const to = from + direction * step * (shiftKey ? 10 : 1);
  const decimals = Math.min(10, Math.max(decimalsOf(step), decimalsOf(from)));
  return Math.min(max, Math.max(min, Number(to.toFixed(decimals))));
}
