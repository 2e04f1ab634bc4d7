"use client";

import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { NumberInput } from "@/components/ui/number-input";
import { shiftShare, type Weights, weightsAt, wholePercents } from "@/lib/charts/triangle";
import { ORIGIN, SIDE, TRIANGLE_VIEW } from "@/lib/charts/triangle-layout";
import { TriangleColumns, type TriangleProps } from "./triangle";
import { TriangleDrawing } from "./triangle-drawing";
import { MovablePoint } from "./triangle-point";

const STEP = 0.05;
const FINE_STEP = 0.01;

/** A finger that lands beside the point wants to scroll the page. */
const isMeant = ({ pointerType, target }: PointerEvent<SVGElement>): boolean =>
  pointerType !== "touch" || (target instanceof Element && target.closest("[data-handle]") !== null);

/** Which corner a key pulls towards, and which way. */
const keys: Readonly<Record<string, readonly [corner: 0 | 1 | 2, sign: 1 | -1]>> = {
  ArrowLeft: [0, 1],
  ArrowRight: [1, 1],
  ArrowUp: [2, 1],
  ArrowDown: [2, -1],
};

/** The triangle with a point that follows a pointer, arrow keys, or three plain fields. */
export function InteractiveTriangle(props: TriangleProps) {
  const { corners, marks, label, pointLabel, sayBalance, onMove, children } = props;
  const hintId = useId();
  const [isDragging, setDragging] = useState(false);
  // Where the hand has put the point, until the results, which may follow later, have it there too.
  const [held, setHeld] = useState<Weights | null>(null);
  if (held !== null && !isDragging && String(held) === String(wholePercents(props.here))) setHeld(null);
  const here = held ?? props.here;
  const percents = wholePercents(here);

  const move = (weights: Weights) => {
    const next = wholePercents(weights);
    setHeld(next);
    onMove?.(next);
  };

  const follow = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const unit = TRIANGLE_VIEW.width / box.width;
    const x = (event.clientX - box.left) * unit - ORIGIN.x;
    const y = (event.clientY - box.top) * unit - ORIGIN.y;
    move(weightsAt({ x, y }, SIDE));
  };

  const steering = {
    percents,
    valueText: sayBalance(percents),
    label: pointLabel,
    describedBy: hintId,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Home") {
        event.preventDefault();
        move([1, 1, 1]);
        return;
      }
      const pull = keys[event.key];
      if (pull === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      move(shiftShare(here, pull[0], pull[1] * (event.shiftKey ? FINE_STEP : STEP)));
    },
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0 || !isMeant(event)) return;
      setDragging(true);
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (isDragging) follow(event);
    },
    onPointerUp: () => {
      setDragging(false);
    },
    onPointerCancel: () => {
      setDragging(false);
    },
  };

  const setOne = (index: 0 | 1 | 2, percent: number | null) => {
    if (percent === null || percent < 0 || percent > 100) return;
    move(shiftShare(here, index, percent / 100 - (percents[index] ?? 0) / 100));
  };

  return (
    <TriangleColumns
      drawing={
        <>
          <TriangleDrawing corners={corners} marks={marks} label={label} />
          <MovablePoint here={here} steering={steering} />
        </>
      }
    >
      <div className="grid grid-cols-3 gap-3">
        {([0, 1, 2] as const).map((index) => (
          <NumberInput
            key={corners[index]}
            label={`${corners[index]}, %`}
            value={percents[index]}
            min={0}
            max={100}
            step={5}
            onValueChange={(percent) => setOne(index, percent)}
          />
        ))}
      </div>
      <p id={hintId} className="text-xs text-muted">
        Drag the point, or move it with the arrow keys: left towards {corners[0].toLowerCase()}, right towards{" "}
        {corners[1].toLowerCase()}, up towards {corners[2].toLowerCase()}; with Shift in small steps. Home makes all
        three equal.
      </p>
      {children}
    </TriangleColumns>
  );
}
