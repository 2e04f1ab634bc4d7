import type { PlatformEvaluation, PlatformFacts } from "@/lib/planner/evaluation";

/** What one platform says to one question. Two cells with the same text agree. */
export interface CompareCell {
  readonly text: string;
  /** How far it lies from the first platform's figure, with its sign. */
  readonly difference?: string | undefined;
  /** What the figure is made of. */
  readonly details?: readonly string[] | undefined;
}

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  /** Set small beside the label: a rule's id. */
  readonly mark?: string | undefined;
  readonly isFigure: boolean;
  readonly cells: readonly CompareCell[];
}

export interface CompareGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

/** One pinned platform: this scenario's result and the facts that do not depend on it. */
export interface Compared {
  readonly platform: PlatformEvaluation;
  readonly facts: PlatformFacts;
}

export const differs = ({ cells }: CompareRow): boolean =>
  cells.some(({ text, details }) => text !== cells[0]?.text || String(details) !== String(cells[0]?.details));

/** Written where there is nothing to say. */
export const NONE = "–";

/** A row of amounts or hours: each with its distance from the first. */
export function figureRow(
  { id, label }: Pick<CompareRow, "id" | "label">,
  values: readonly (number | null)[],
  format: { readonly value: (value: number) => string; readonly difference: (value: number) => string },
): CompareRow {
  const first = values[0] ?? null;
  return {
    id,
    label,
    isFigure: true,
    cells: values.map((value, index) => ({
      text: value === null ? NONE : format.value(value),
      difference: index === 0 || value === null || first === null ? undefined : format.difference(value - first),
    })),
  };
}

export const wordRow = ({ id, label }: Pick<CompareRow, "id" | "label">, texts: readonly string[]): CompareRow => ({
  id,
  label,
  isFigure: false,
  cells: texts.map((text) => ({ text })),
});
