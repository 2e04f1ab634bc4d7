import type { SideLabel } from "@/lib/charts/side-labels";
import type { Point } from "@/lib/charts/triangle";
import {
  FONT_SIZE,
  LINE_HEIGHT,
  layoutTriangle,
  MARK_RADIUS,
  type MarkInput,
  ORIGIN,
  SIDE,
  TRIANGLE_VIEW,
  type TriangleLayout,
} from "@/lib/charts/triangle-layout";

export interface TriangleMark extends MarkInput {
  /** Ruled out, say: shown, but not competing. */
  readonly isQuiet?: boolean | undefined;
  /** Filled and named in ink; others are rings. */
  readonly isStrong?: boolean | undefined;
}

/** Words at the left, right and top corner. */
export type CornerNames = readonly [left: string, right: string, top: string];

interface TriangleDrawingProps {
  corners: CornerNames;
  marks: readonly TriangleMark[];
  label: string;
}

/** Every mark at the balance of its three values, named at the sides. */
export function TriangleDrawing({ corners, marks, label }: TriangleDrawingProps) {
  const layout = layoutTriangle(marks);
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
  // Drawn from the last to the first, so that what matters most lies on top.
  return (
    <>
      {layout.labels.map(({ id, leader }) => (
        <path
          key={id}
          d={`M${leader.map(at).join(" L")}`}
          className={markOf.get(id)?.isQuiet ? "stroke-line" : "stroke-edge"}
          strokeWidth="0.75"
          fill="none"
        />
      ))}
      {layout.marks.toReversed().map(({ id, name, at: { x, y } }) => (
        <circle key={id} cx={round(x)} cy={round(y)} strokeWidth="1.5" {...lookOf(markOf.get(id))}>
          <title>{name}</title>
        </circle>
      ))}
      {layout.labels.map((label) => (
        <Name key={label.id} label={label} mark={markOf.get(label.id)} />
      ))}
    </>
  );
}

function Name({ label: { side, lines, x, y }, mark }: { label: SideLabel; mark: TriangleMark | undefined }) {
  return (
    <text
      textAnchor={side === "left" ? "start" : "end"}
      fontSize={FONT_SIZE}
      fontWeight={mark?.isStrong ? 600 : 400}
      className={mark?.isStrong ? "fill-ink" : mark?.isQuiet ? "fill-faint" : "fill-muted"}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={round(y + FONT_SIZE * 0.36 + (index - (lines.length - 1) / 2) * LINE_HEIGHT)}>
          {line}
        </tspan>
      ))}
    </text>
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
