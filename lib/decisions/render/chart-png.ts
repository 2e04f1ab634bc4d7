import "server-only";
import sharp from "sharp";
import type { RecordDocument } from "../document";
import { outlinedSvg } from "./chart-svg";
import type { ChartName } from "./charts";

/** Pixels for each unit: sharp on a slide and on a fine screen. */
const SCALE = 2;
/** What a unit of SVG is without further words. */
const USUAL_DENSITY = 72;

/** A chart as pixels, with the letters drawn from our own font: the same on every machine. */
export const renderChartPng = async (doc: RecordDocument, chart: ChartName): Promise<Buffer> =>
  await sharp(Buffer.from(outlinedSvg(doc, chart)), { density: USUAL_DENSITY * SCALE })
    .png({ compressionLevel: 9 })
    .toBuffer();
