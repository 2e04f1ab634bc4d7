/** The two charts of a record as drawings: the same platforms, scales and figures as on the page. */
import { layoutLines } from "@/lib/charts/lines";
import { layoutStackedBars } from "@/lib/charts/stacked-bars";
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import { barsInWords, barsOf, type Charted, linesInWords, linesOf } from "../charted";
import type { RecordDocument } from "../document";
import { formatRecordNumber } from "../file-name";
import { box, type Drawing, type Ink, label, moved, type Shape, stroke } from "./drawing";
import { fitted, settable, textWidth, wrapped } from "./fonts";

export const charts = ["year-one", "cumulative"] as const;
export type ChartName = (typeof charts)[number];
export const isChart = (text: unknown): text is ChartName => (charts as readonly unknown[]).includes(text);

const SMALL = 8;
const STEPS = 4;

interface Series {
  readonly name: string;
  readonly ink: Ink;
  readonly isHatched?: boolean;
  readonly of: (platform: Charted) => number;
}

const seriesOf = (doc: RecordDocument): readonly Series[] => [
  { name: "Infrastructure", ink: "infrastructure", of: ({ yearOne }) => yearOne.infrastructureUsd },
  { name: "Your labour", ink: "labour", of: ({ yearOne }) => yearOne.labourUsd },
  ...(doc.evaluation.scenario.downtimeCostUsdPerHour === null
    ? []
    : [
        {
          name: "Expected downtime",
          ink: "downtime" as const,
          isHatched: true,
          of: ({ yearOne }: Charted) => yearOne.downtimeUsd ?? 0,
        },
      ]),
];

const ROW = 20;
const BAR = 11;
const KEY = 20;
const AXIS = 16;

/** The first year of the leading platforms, cheapest first, with the range of each. */
export function yearOneDrawing(doc: RecordDocument, width: number): Drawing {
  const platforms = barsOf(doc);
  const series = seriesOf(doc);
  const names = Math.min(width * 0.36, 190);
  const totals = 44;
  const plot = width - names - totals - 12;
  const layout = layoutStackedBars(
    platforms.map((platform) => ({
      id: platform.id,
      values: series.map(({ of }) => of(platform)),
      low: platform.yearOne.lowUsd,
      high: platform.yearOne.highUsd,
    })),
    { width: plot, rowHeight: ROW, barHeight: BAR, steps: STEPS },
  );
  const grid = layout.ticks.flatMap(({ value, x }): Shape[] => [
    stroke({
      points: [
        { x, y: 0 },
        { x, y: layout.height },
      ],
      ink: value === 0 ? "edge" : "line",
      width: 0.75,
    }),
    label({ text: formatUsdTick(value), x, y: layout.height + 11, size: SMALL, ink: "muted", anchor: "middle" }),
  ]);
  const bars = layout.bars.flatMap((bar, index): Shape[] => {
    const platform = platforms[index];
    if (platform === undefined) return [];
    const isBold = platform.id === doc.chosen.id;
    const middle = bar.y + bar.height / 2;
    const name = isBold ? `${platform.name} (chosen)` : platform.name;
    return [
      ...nameLines(name, names - 8, isBold).map(({ text, size }, at, all) =>
        label({
          text,
          x: -8,
          y: middle + 3.2 + (at - (all.length - 1) / 2) * (size + 0.75),
          size,
          ink: "ink",
          anchor: "end",
          isBold,
        }),
      ),
      ...bar.segments.map(({ series: at, x, width: wide }) =>
        box({
          x,
          y: bar.y,
          width: wide,
          height: bar.height,
          fill: series[at]?.ink ?? "ink",
          ...(series[at]?.isHatched ? { isHatched: true } : {}),
        }),
      ),
      ...(bar.whisker === null ? [] : whisker(bar.whisker, middle)),
      label({
        text: formatUsd(platform.yearOne.totalUsd),
        x: plot + totals + 8,
        y: middle + 3.2,
        size: 9,
        ink: "ink",
        anchor: "end",
        isBold,
      }),
    ];
  });
  return {
    title: "First year, your own labour included",
    description: barsInWords(doc),
    width,
    height: KEY + layout.height + AXIS,
    shapes: [...key(series, width), ...moved([...grid, ...bars], names, KEY)],
  };
}

/** A name on one line, or smaller on two. */
function nameLines(
  name: string,
  width: number,
  isBold: boolean,
): readonly { readonly text: string; readonly size: number }[] {
  const face = isBold ? "bold" : "regular";
  const text = settable(name);
  if (textWidth(text, 9, face) <= width) return [{ text, size: 9 }];
  const [first = "", ...rest] = wrapped(text, width, 7.5, face);
  return [first, ...(rest.length === 0 ? [] : [fitted(rest.join(" "), width, 7.5, face)])].map((line) => ({
    text: line,
    size: 7.5,
  }));
}

const whisker = ({ from, to }: { readonly from: number; readonly to: number }, y: number): Shape[] =>
  (
    [
      ["paper", 2.5],
      ["ink", 0.9],
    ] as const
  ).flatMap(([ink, width]) =>
    [
      [from, y - 3, from, y + 3],
      [from, y, to, y],
      [to, y - 3, to, y + 3],
    ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      stroke({
        points: [
          { x: x1, y: y1 },
          { x: x2, y: y2 },
        ],
        ink,
        width,
      }),
    ),
  );

function key(series: readonly Series[], width: number): readonly Shape[] {
  const gap = width < 400 ? 8 : 16;
  let x = 0;
  const shapes: Shape[] = [];
  for (const { name, ink, isHatched } of series) {
    shapes.push(box({ x, y: 2, width: 9, height: 9, fill: ink, ...(isHatched ? { isHatched } : {}) }));
    shapes.push(label({ text: name, x: x + 13, y: 9.5, size: SMALL, ink: "muted", anchor: "start" }));
    x += 13 + textWidth(name, SMALL) + gap;
  }
  shapes.push(...moved(whisker({ from: 0, to: 18 }, 0), x, 6.5));
  shapes.push(label({ text: "low to high", x: x + 23, y: 9.5, size: SMALL, ink: "muted", anchor: "start" }));
  return shapes;
}

/** Pens after the chosen one's: told apart by their gaps, since colours alone would not do. */
const pens: readonly { readonly ink: Ink; readonly dash?: readonly number[] }[] = [
  { ink: "ink" },
  { ink: "labour", dash: [7, 4] },
  { ink: "downtime", dash: [2, 3] },
];

const LINES = 150;
const MONTHS = [1, 3, 6, 9, 12];
/** Below it, names of months would touch each other. */
const NARROW = 200;
const BESIDE = 11;

/** What has been spent by the end of each month on the chosen platform and on those it is compared with. */
export function cumulativeDrawing(doc: RecordDocument, width: number): Drawing {
  const platforms = linesOf(doc);
  const left = 34;
  const right = Math.min(width * 0.42, 190);
  const plot = width - left - right;
  const layout = layoutLines(
    platforms.map(({ id, yearOne }) => ({ id, values: yearOne.months.map(({ cumulativeUsd }) => cumulativeUsd) })),
    { width: plot, height: LINES, steps: STEPS, labelHeight: (width < 400 ? 3 : 2) * BESIDE },
  );
  const grid = layout.ticks.flatMap(({ value, y }): Shape[] => [
    stroke({
      points: [
        { x: 0, y },
        { x: plot, y },
      ],
      ink: value === 0 ? "edge" : "line",
      width: 0.75,
    }),
    label({ text: formatUsdTick(value), x: -6, y: y + 2.8, size: SMALL, ink: "muted", anchor: "end" }),
  ]);
  const months = MONTHS.filter((month) => plot > NARROW || month % 3 === 0 || month === 1)
    .filter((month) => plot > NARROW || month !== 3)
    .map((month) =>
      label({
        text: month === 1 ? "Month 1" : String(month),
        x: ((month - 1) / 11) * plot,
        y: LINES + 12,
        size: SMALL,
        ink: "muted",
        anchor: month === 12 ? "end" : month === 1 ? "start" : "middle",
      }),
    );
  const lines = layout.lines.flatMap((line, index): Shape[] => {
    const platform = platforms[index];
    if (platform === undefined) return [];
    const isChosen = platform.id === doc.chosen.id;
    const pen = isChosen ? { ink: "accent" as const } : (pens[Math.max(0, index - 1) % pens.length] ?? { ink: "ink" });
    const end = line.points.at(-1) ?? { x: plot, y: 0 };
    return [
      stroke({ points: line.points, ...pen, width: isChosen ? 2 : 1.4 }),
      stroke({ points: [end, { x: plot + 12, y: line.labelY }], ink: pen.ink, width: 0.75 }),
      ...sideLabel(platform, plot + 15, line.labelY, right - 16, isChosen),
    ];
  });
  return {
    title: "Spent so far, month by month",
    description: linesInWords(doc),
    width,
    height: LINES + 26,
    shapes: moved([...grid, ...months, ...lines], left, 8),
  };
}

/** A line's name, on one line or two, and what it reaches, around a height. */
function sideLabel({ name, yearOne }: Charted, x: number, y: number, width: number, isBold: boolean): readonly Shape[] {
  const texts = [
    ...nameLines(name, width, isBold).map(({ text }) => ({ text, ink: "ink" as const, isBold })),
    { text: formatUsd(yearOne.months.at(-1)?.cumulativeUsd ?? 0), ink: "muted" as const, isBold: false },
  ];
  const leading = 9.5;
  const top = y - (texts.length * leading) / 2 + 7;
  return texts.map(({ text, ink, isBold: bold }, index) =>
    label({ text, x, y: top + index * leading, size: 7.5, ink, anchor: "start", isBold: bold }),
  );
}

const drawn = { "year-one": yearOneDrawing, cumulative: cumulativeDrawing } as const;

const MARGIN = 24;

/** A chart to stand alone: with what it belongs to, how old its prices are, what it leaves out and the fingerprint of its numbers. */
export function chartPicture(doc: RecordDocument, chart: ChartName, width = 720): Drawing {
  const inner = width - 2 * MARGIN;
  const drawing = drawn[chart](doc, inner);
  const about = `${formatRecordNumber(doc.record.number)} ${doc.record.title} · ${doc.statusLabel} · ${doc.record.teamName}`;
  const small = [
    `Prices as of ${formatDate(doc.pricesAsOf)} (${doc.priceBookLabel}), US dollars before tax.`,
    `Not included: ${[...new Set(doc.notIncluded)].join("; ")}.`,
    `SHA-256 of the numbers: ${doc.hash}`,
  ].flatMap((line) => wrapped(settable(line), inner, SMALL));
  const below = 62 + drawing.height + 14;
  return {
    ...drawing,
    description: `${about}. ${drawing.description}`,
    width,
    height: below + small.length * 11 + MARGIN - 8,
    shapes: [
      label({ text: drawing.title, x: MARGIN, y: 32, size: 14, ink: "ink", anchor: "start", isBold: true }),
      label({ text: fitted(settable(about), inner, 9), x: MARGIN, y: 48, size: 9, ink: "muted", anchor: "start" }),
      ...moved(drawing.shapes, MARGIN, 62),
      ...small.map((line, index) =>
        label({ text: line, x: MARGIN, y: below + index * 11, size: SMALL, ink: "muted", anchor: "start" }),
      ),
    ],
  };
}
