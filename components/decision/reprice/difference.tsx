import { cx } from "@/components/ui/cx";
import { MINUS } from "@/lib/format/number";

interface DifferenceProps {
  /** Null: one of both sides has no figure. */
  value: number | null;
  /** Under a heading that says the unit. */
  format: (value: number) => string;
}

/** A difference with its sign; quiet where there is none. The sign says it, the weight only repeats it. */
export function Difference({ value, format }: DifferenceProps) {
  if (value === null) return <span className="text-muted">–</span>;
  const text = format(Math.abs(value));
  const isNone = !/[1-9]/.test(text);
  return (
    <span className={cx(isNone ? "text-faint" : "font-medium")}>
      {isNone ? text : `${value < 0 ? MINUS : "+"}${text}`}
    </span>
  );
}
