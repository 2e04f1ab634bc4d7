import type { RecordDocument } from "../document";
import { type ChartName, chartPicture } from "./charts";
import { type Drawing, HATCH_WIDTH, inks, type Label, type Shape, stripes } from "./drawing";
import { fontOf } from "./fonts";
import { xmlText } from "./xml-text";

/** A chart as a file of its own: text is text, and nothing is fetched. */
export const renderChartSvg = (doc: RecordDocument, chart: ChartName): string =>
  svgOf(chartPicture(doc, chart), textElement);

/** The same with its letters as outlines, so that whatever draws it needs no font. */
export const outlinedSvg = (doc: RecordDocument, chart: ChartName): string => svgOf(chartPicture(doc, chart), outlines);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const xml = (text: string): string => xmlText(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

export function svgOf({ title, description, width, height, shapes }: Drawing, words: (shape: Label) => string): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description">`,
    `<title id="title">${xml(title)}</title>`,
    `<desc id="description">${xml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${inks.paper}"/>`,
    `<g font-family="'DejaVu Sans Condensed', 'DejaVu Sans', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">`,
    ...shapes.map((shape) => element(shape, words)),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function element(shape: Shape, words: (shape: Label) => string): string {
  switch (shape.kind) {
    case "box": {
      const place = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      if (!shape.isHatched) return `<rect ${place} fill="${inks[shape.fill]}"/>`;
      const path = stripes(shape).map(({ x1, y1, x2, y2 }) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`);
      const pen = `fill="none" stroke="${inks[shape.fill]}"`;
      return `<rect ${place} ${pen} stroke-width="0.75"/><path d="${path.join("")}" ${pen} stroke-width="${HATCH_WIDTH}"/>`;
    }
    case "stroke": {
      const points = shape.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(" ")}"` : "";
      return `<polyline points="${points}" fill="none" stroke="${inks[shape.ink]}" stroke-width="${shape.width}" stroke-linejoin="round"${dash}/>`;
    }
    case "label":
      return words(shape);
  }
}

const textElement = ({ text, x, y, size, ink, anchor, isBold }: Label): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${inks[ink]}" text-anchor="${anchor}"${isBold ? ' font-weight="700"' : ""}>${xml(text)}</text>`;

export function outlines({ text, x, y, size, ink, anchor, isBold }: Label): string {
  const font = fontOf(isBold ? "bold" : "regular");
  const scale = size / font.unitsPerEm;
  const glyphs = font.glyphsForString(text);
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale;
  let at = anchor === "start" ? x : x - (anchor === "end" ? width : width / 2);
  const paths = glyphs.map((glyph) => {
    const from = at;
    at += glyph.advanceWidth * scale;
    // A font's y goes up, a picture's down.
    return glyph.path.scale(scale, -scale).translate(from, y).toSVG();
  });
  return `<path fill="${inks[ink]}" d="${paths.join("")}"/>`;
}
