import type { Point, Weights } from "@/lib/charts/triangle";
import {
  FONT_SIZE,
  layoutTriangle,
  MARK_RADIUS,
  type MarkInput,
  ORIGIN,
  SIDE,
  TRIANGLE_VIEW,
  type TriangleLayout,
} from "@/lib/charts/triangle-layout";

export interface TriangleMark extends MarkInput {
  /** Filled and named in ink; others are rings. */
  readonly isStrong?: boolean | undefined;
}

/** Words at the left, right and top corner. */
export type CornerNames = readonly [left: string, right: string, top: string];

interface TriangleDrawingProps {
  corners: CornerNames;
  marks: readonly TriangleMark[];
  here: Weights;
  label: string;
}

/** Every mark at the balance of its three values, named where there is room. */
export function TriangleDrawing({ corners, marks, here, label }: TriangleDrawingProps) {
  const layout = layoutTriangle(marks, here);
  const { left, right, top } = layout.corners;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${TRIANGLE_VIEW.width} ${TRIANGLE_VIEW.height}`}
      width="100%"
      className="block select-none"
    >
      <path d={`M${at(left)} L${at(right)} L${at(top)} Z`} className="fill-sunken stroke-edge" strokeWidth="1" />
      <Thirds />
      <g fontSize="12" fontWeight="600" className="fill-ink">
        <text x={left.x - 12} y={left.y + 20}>
          {corners[0]}
        </text>
        <text x={right.x + 12} y={right.y + 20} textAnchor="end">
          {corners[1]}
        </text>
        <text x={top.x} y={top.y - 12} textAnchor="middle">
          {corners[2]}
        </text>
      </g>
      <Marks layout={layout} marks={marks} />
    </svg>
  );
}

function Marks({ layout, marks }: { layout: TriangleLayout; marks: readonly TriangleMark[] }) {
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  return (
    <>
      {layout.labels.map(({ id, leader }) =>
        leader ? (
          <path
            key={id}
            d={`M${at(leader.from)} L${at(leader.to)}`}
            className="stroke-edge"
            strokeWidth="0.75"
            fill="none"
          />
        ) : null,
      )}
      {layout.marks.map(({ id, at: { x, y } }) => (
        <circle key={id} cx={round(x)} cy={round(y)} strokeWidth="1.5" {...lookOf(markOf.get(id))}>
          <title>{markOf.get(id)?.name}</title>
        </circle>
      ))}
      {layout.labels.map(({ id, box, name }) => (
        <text
          key={id}
          x={round((box.left + box.right) / 2)}
          y={round(box.bottom - 3)}
          textAnchor="middle"
          fontSize={FONT_SIZE}
          fontWeight={markOf.get(id)?.isStrong ? 600 : 400}
          strokeWidth="3.5"
          strokeLinejoin="round"
          paintOrder="stroke"
          className={`stroke-sunken ${markOf.get(id)?.isStrong ? "fill-ink" : "fill-muted"}`}
        >
          {name}
        </text>
      ))}
    </>
  );
}

const lookOf = (mark: TriangleMark | undefined) => {
  if (mark?.isQuiet) return { r: MARK_RADIUS - 1.5, className: "fill-sunken stroke-edge" };
  return { r: MARK_RADIUS - 0.5, className: mark?.isStrong ? "fill-ink stroke-ink" : "fill-raised stroke-ink" };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Lines from the middle: beyond them one corner counts least. */
function Thirds() {
  const middle = { x: ORIGIN.x + SIDE / 2, y: ORIGIN.y + (SIDE * Math.sqrt(3)) / 3 };
  const base = ORIGIN.y + (SIDE * Math.sqrt(3)) / 2;
  const ends = [
    { x: ORIGIN.x + SIDE / 2, y: base },
    { x: ORIGIN.x + SIDE / 4, y: (ORIGIN.y + base) / 2 },
    { x: ORIGIN.x + (SIDE * 3) / 4, y: (ORIGIN.y + base) / 2 },
  ];
  return <path d={ends.map((end) => `M${at(middle)} L${at(end)}`).join(" ")} className="stroke-line" fill="none" />;
}
