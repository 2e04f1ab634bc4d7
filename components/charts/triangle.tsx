import type { ReactNode } from "react";
import { RestingField } from "@/components/ui/resting-field";
import { type Weights, wholePercents } from "@/lib/charts/triangle";
import { type CornerNames, TriangleDrawing, type TriangleMark } from "./triangle-drawing";
import { DrawnPoint } from "./triangle-point";

export interface TriangleProps {
  corners: CornerNames;
  marks: readonly TriangleMark[];
  /** The movable point. */
  here: Weights;
  /** Names the picture, and the point in it. */
  label: string;
  pointLabel: string;
  /** A balance in words, for the point's value. */
  sayBalance: (percents: Weights) => string;
  /** Whole per cent in the order of the corners; null where nothing can be moved. */
  onMove: ((percents: Weights) => void) | null;
  /** Stands beside the picture, below the fields. */
  children?: ReactNode;
}

/** The picture with the three figures of its point beside it. */
export function Triangle({ corners, marks, here, label, children }: TriangleProps) {
  const percents = wholePercents(here);
  return (
    <TriangleColumns
      drawing={
        <>
          <TriangleDrawing corners={corners} marks={marks} label={label} />
          <DrawnPoint here={here} />
        </>
      }
    >
      <div className="grid grid-cols-3 gap-3">
        {corners.map((corner, index) => (
          <RestingField key={corner} label={`${corner}, %`}>
            {percents[index]}
          </RestingField>
        ))}
      </div>
      {children}
    </TriangleColumns>
  );
}

export function TriangleColumns({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-4 @2xl:grid-cols-[minmax(0,27rem)_minmax(14rem,1fr)]">
        <div className="relative mx-auto w-full max-w-[27rem]">{drawing}</div>
        <div className="grid content-start gap-4">{children}</div>
      </div>
    </div>
  );
}
