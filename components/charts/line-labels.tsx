import { cx } from "@/components/ui/cx";
import type { LinesLayout } from "@/lib/charts/lines";
import type { LineRow } from "./lines";
import type { FigureWords } from "./series";

interface LineLabelsProps extends Pick<FigureWords, "format"> {
  layout: LinesLayout;
  lines: readonly LineRow[];
  height: number;
}

const TIE_WIDTH = 20;

/** Each line's name and last value at its end, tied to it where neighbours pushed them apart. */
export function LineLabels({ layout, lines, format, height }: LineLabelsProps) {
  return (
    <div className="relative" style={{ height }}>
      <svg aria-hidden="true" width={TIE_WIDTH} height={height} className="absolute overflow-visible">
        {layout.lines.map((line, index) => (
          <polyline
            key={line.id}
            points={`2,${line.points.at(-1)?.y ?? 0} ${TIE_WIDTH - 4},${line.labelY}`}
            fill="none"
            stroke={lines[index]?.stroke}
            strokeWidth="1"
          />
        ))}
      </svg>
      <ul aria-label="Lines, by what they reach">
        {layout.lines.map((line, index) => {
          const row = lines[index];
          return row ? (
            <li
              key={line.id}
              style={{ top: line.labelY, left: TIE_WIDTH }}
              className={cx(
                "absolute right-0 line-clamp-3 -translate-y-1/2 text-xs leading-[0.9rem]",
                row.isStrong ? "font-semibold text-ink" : "text-muted",
              )}
            >
              <svg aria-hidden="true" width="16" height="6" className="mr-1.5 inline-block align-middle">
                <line
                  x1="0"
                  x2="16"
                  y1="3"
                  y2="3"
                  stroke={row.stroke}
                  strokeWidth={row.isStrong ? 2.5 : 1.75}
                  strokeDasharray={row.dash}
                />
              </svg>
              {row.name} <span className="figures whitespace-nowrap">{format(row.values.at(-1) ?? 0)}</span>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
