import type { Bar } from "@/lib/charts/stacked-bars";
import type { Series } from "./series";

interface BarStripProps {
  /** Laid out 100 wide: every x is a per cent of the strip. */
  bar: Bar;
  series: readonly Series[];
  /** Paint for a series: its colour or its hatch. */
  paintOf: (series: number) => string;
  className?: string | undefined;
}

export const STRIP_HEIGHT = 16;
const INSET = 0.5;

/** One stacked bar with its range, as wide as its column; the figures stand beside it as text. */
export function BarStrip({ bar, series, paintOf, className }: BarStripProps) {
  return (
    <svg aria-hidden="true" width="100%" height={STRIP_HEIGHT} className={className}>
      {bar.segments.map((segment) => (
        <rect
          key={segment.series}
          x={`${segment.x}%`}
          y={INSET}
          width={`${segment.width}%`}
          height={STRIP_HEIGHT - 2 * INSET}
          fill={paintOf(segment.series)}
          stroke={series[segment.series]?.isHatched ? series[segment.series]?.fill : "var(--color-paper)"}
          strokeWidth="1"
        />
      ))}
      {bar.whisker ? <Whisker {...bar.whisker} /> : null}
    </svg>
  );
}

/** Drawn twice, so that it stands out from any bar it crosses. */
function Whisker({ from, to }: { from: number; to: number }) {
  const middle = STRIP_HEIGHT / 2;
  const lines = [
    { key: "low", x1: from, x2: from, y1: 4, y2: STRIP_HEIGHT - 4 },
    { key: "range", x1: from, x2: to, y1: middle, y2: middle },
    { key: "high", x1: to, x2: to, y1: 4, y2: STRIP_HEIGHT - 4 },
  ];
  return [
    { key: "halo", stroke: "var(--color-paper)", strokeWidth: 4 },
    { key: "line", stroke: "var(--color-ink)", strokeWidth: 1.25 },
  ].map(({ key, ...pen }) => (
    <g key={key} {...pen}>
      {lines.map((line) => (
        <line key={line.key} x1={`${line.x1}%`} x2={`${line.x2}%`} y1={line.y1} y2={line.y2} />
      ))}
    </g>
  ));
}
