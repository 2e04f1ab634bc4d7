import { useId } from "react";
import { Hatches } from "./hatch";
import type { Series } from "./series";

/** What each pattern of a stacked chart stands for, in the order in which they are stacked. */
export function SeriesKey({ series, whisker }: { series: readonly Series[]; whisker?: string | undefined }) {
  const base = useId();
  return (
    <ul className="relative flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      <Hatches
        hatches={series.filter(({ isHatched }) => isHatched).map(({ key, fill }) => ({ id: `${base}-${key}`, fill }))}
      />
      {series.map(({ key, label, fill, isHatched }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="10">
            <rect
              x="0.5"
              y="0.5"
              width="13"
              height="9"
              fill={isHatched ? `url(#${base}-${key})` : fill}
              stroke={fill}
              strokeWidth="1"
            />
          </svg>
          {label}
        </li>
      ))}
      {whisker ? (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="18" height="10" className="text-ink">
            <path d="M1.5 1.5v7M1.5 5h15M16.5 1.5v7" fill="none" stroke="currentColor" strokeWidth="1.25" />
          </svg>
          {whisker}
        </li>
      ) : null}
    </ul>
  );
}
