import type { KeyboardEvent, PointerEvent } from "react";
import type { Point, Weights } from "@/lib/charts/triangle";
import { placeOf, TRIANGLE_VIEW } from "@/lib/charts/triangle-layout";

/** What moves the point, where a script runs. */
export interface PointSteering {
  /** Whole per cent of the left, right and top corner. */
  readonly percents: Weights;
  readonly valueText: string;
  readonly label: string;
  readonly describedBy: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent<SVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

const layer = {
  viewBox: `0 0 ${TRIANGLE_VIEW.width} ${TRIANGLE_VIEW.height}`,
  width: "100%",
  className: "absolute inset-0 block select-none",
};
const round = (value: number): number => Math.round(value * 10) / 10;
const shift = ({ x, y }: Point): string => `translate(${round(x)} ${round(y)})`;

/** One's own point above the marks, at rest. */
export function DrawnPoint({ here }: { here: Weights }) {
  return (
    <svg aria-hidden="true" {...layer}>
      <g transform={shift(placeOf(here))}>
        <PointShape />
      </g>
    </svg>
  );
}

/** The same point, as something to drag or to move by keyboard. */
export function MovablePoint({ here, steering }: { here: Weights; steering: PointSteering }) {
  const { percents, valueText, label, describedBy, onKeyDown, ...pointer } = steering;
  return (
    <svg {...layer} {...pointer}>
      <title>{label}</title>
      <g
        transform={shift(placeOf(here))}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-roledescription="point in a triangle"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percents[0]}
        aria-valuetext={valueText}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        data-handle
        className="group/here cursor-grab touch-none outline-none active:cursor-grabbing"
      >
        <PointShape />
      </g>
    </svg>
  );
}

/** A ring with a cross, so that it is not taken for a mark. The clear disc is what a finger hits. */
function PointShape() {
  return (
    <>
      <circle r="16" fill="transparent" />
      <circle
        r="13"
        fill="none"
        strokeWidth="2"
        className="stroke-transparent group-focus-visible/here:stroke-accent"
      />
      <circle r="8.5" fillOpacity="0.4" strokeWidth="2.5" className="fill-accent-soft stroke-accent" />
      <path d="M-4 0H4M0 -4V4" className="stroke-accent" strokeWidth="1.75" />
    </>
  );
}
