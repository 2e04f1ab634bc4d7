/** A record on paper: two to four pages with real text, drawn charts, bookmarks and a structure that a screen reader follows. */
import PDFDocument from "pdfkit";
import { formatDate } from "@/lib/format/dates";
import type { RecordDocument } from "../document";
import { wordParts } from "../words";
import { numberOf } from "./basis";
import { HATCH_WIDTH, type Ink, inks, type Label, type Shape, stripes } from "./drawing";
import { type Face, faces, fitted, fontOf, REPLACEMENT, settable, textWidth } from "./fonts";
import { type Bounds, bounds, contentOf, movedPart } from "./pdf/content";
import { type Page, paginate } from "./pdf/pages";
import { type Part, small, type TagPath, textUnits, type Unit } from "./pdf/units";

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];
export const isPaper = (text: unknown): text is Paper => (papers as readonly unknown[]).includes(text);

/** In points. */
const sizes: Readonly<Record<Paper, { readonly name: string; readonly width: number; readonly height: number }>> = {
  a4: { name: "A4", width: 595.28, height: 841.89 },
  letter: { name: "LETTER", width: 612, height: 792 },
};
const SIDE = 44;
const TOP = 52;
const BOTTOM = 44;
export const MOST_PAGES = 4;

export async function renderPdf(doc: RecordDocument, paper: Paper): Promise<Buffer> {
  const { width, height } = sizes[paper];
  const inner = width - 2 * SIDE;
  return await drawn(doc, paper, pagesOf(doc, inner, height - TOP - BOTTOM));
}

/** With as much as four pages hold. What is left out is named, and where it stands. */
export function pagesOf(doc: RecordDocument, width: number, height: number): Page[] {
  let pages: Page[] = [];
  for (const limit of fitting(doc)) {
    const { units, shortened } = contentOf(doc, width, limit);
    pages = paginate([...units, ...notes(doc, width, units, shortened)], height);
    if (pages.length <= MOST_PAGES) return pages;
  }
  return pages;
}

/** Letters that four pages could hold if they held nothing else: of a record with more, the whole need not be tried. */
const MOST_LETTERS = 20_000;

function fitting({ words, record, votes }: RecordDocument): readonly Bounds[] {
  const texts = [...wordParts.map((part) => words[part]), ...record.notes.map((note) => note.body)];
  const letters = [...texts, ...votes.map(({ reason }) => reason)].reduce((sum, text) => sum + text.length, 0);
  const most = letters > 4 * MOST_LETTERS ? 3_000 : letters > MOST_LETTERS ? 10_000 : Infinity;
  return bounds.filter((limit) => limit.words <= most);
}

function notes(doc: RecordDocument, width: number, units: readonly Unit[], shortened: readonly string[]): Unit[] {
  const files = `${doc.fileName}.md and ${doc.fileName}.json`;
  const isReplaced = units.some(({ parts }) =>
    parts.some(({ shapes }) => shapes.some((shape) => shape.kind === "label" && shape.text.includes(REPLACEMENT))),
  );
  return [
    ...(shortened.length === 0
      ? []
      : textUnits(
          `This paper keeps to four pages. Shortened here: ${shortened.join(", ")}. All of it stands in ${files}.`,
          { width, gap: 8 },
        )),
    ...(isReplaced
      ? textUnits(
          `${REPLACEMENT} stands for a sign that the font of this paper does not have. ${files} have them all.`,
          {
            width,
            style: small,
          },
        )
      : []),
  ];
}

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

async function drawn(doc: RecordDocument, paper: Paper, pages: readonly Page[]): Promise<Buffer> {
  const { record } = doc;
  const size = sizes[paper];
  const title = `${numberOf(doc)} ${record.title}`;
  const pdf = new PDFDocument({
    size: size.name,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    tagged: true,
    // The library's own fonts are not set in: without this it would read one of them.
    font: source("regular"),
    info: {
      Title: title,
      Author: record.teamName,
      Subject: `Prices as of ${formatDate(doc.pricesAsOf)}. SHA-256 of the numbers: ${doc.hash}`,
      Keywords: "decision record, MADR",
      Creator: "Berth",
      Producer: "Berth",
      // The record's own moments, so that the same record gives the same bytes.
      CreationDate: record.createdAt,
      ModDate: record.updatedAt,
    },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  for (const face of faces) pdf.registerFont(face, source(face));

  const tags = structure(pdf);
  const marks: PDFKit.PDFOutline[] = [];
  pages.forEach((page, index) => {
    pdf.addPage({ size: size.name, margin: 0 });
    pdf.markContent("Artifact", { type: "Pagination" });
    for (const shape of furniture(doc, size, index + 1, pages.length)) draw(pdf, shape);
    pdf.endMarkedContent();
    for (const { unit, y } of page) {
      if (unit.bookmark) bookmark(pdf, marks, unit.bookmark);
      for (const part of unit.parts) drawPart(pdf, tags, movedPart(part, SIDE, TOP + y));
    }
  });
  tags.close();
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

/** A font that is read already: reading one again for each paper takes ten times as long as all the rest. Its type knows files alone. */
const source = (face: Face): string => fontOf(face) as unknown as string;

/** Where each page belongs, and which it is of how many. */
function furniture(
  doc: RecordDocument,
  { width, height }: { readonly width: number; readonly height: number },
  page: number,
  pages: number,
): readonly Shape[] {
  const text = (words: string, x: number, y: number, anchor: Label["anchor"]): Label => ({
    kind: "label",
    text: settable(words),
    x,
    y,
    size: 7.25,
    ink: "muted",
    anchor,
  });
  const line = (y: number): Shape => ({
    kind: "stroke",
    points: [
      { x: SIDE, y },
      { x: width - SIDE, y },
    ],
    ink: "line",
    width: 0.5,
  });
  const { record, statusLabel, hash, pricesAsOf } = doc;
  const room = width - 2 * SIDE;
  return [
    text(fitted(settable(`${numberOf(doc)} ${record.title} · ${statusLabel}`), room * 0.68, 7.25), SIDE, 34, "start"),
    text(fitted(settable(record.teamName), room * 0.3, 7.25), width - SIDE, 34, "end"),
    line(40),
    line(height - 34),
    text(`Prices as of ${formatDate(pricesAsOf)} · SHA-256 ${hash.slice(0, 16)}…`, SIDE, height - 23, "start"),
    text(`${page} / ${pages}`, width - SIDE, height - 23, "end"),
  ];
}

/** Leads to the page that is being drawn. */
function bookmark(pdf: Pdf, marks: PDFKit.PDFOutline[], { title, level }: NonNullable<Unit["bookmark"]>): void {
  const parent = level === 1 ? pdf.outline : (marks[0] ?? pdf.outline);
  const made = parent.addItem(title, { expanded: true });
  if (level === 1) marks[0] = made;
}

/** Structure elements that stay open while what is drawn belongs to them. */
function structure(pdf: Pdf) {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  let open: { readonly id: string; readonly element: Element }[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) open.pop()?.element.end();
  };
  return {
    /** Draws inside the element that a path names, which is made or gone on with. */
    within(path: TagPath, alt: string | undefined, work: () => void) {
      let shared = 0;
      while (shared < path.length - 1 && shared < open.length && open[shared]?.id === path[shared]?.[1]) shared += 1;
      // The last one goes on too, when it is the very same: a paragraph over two pages.
      const last = path.length - 1;
      if (shared === last && open[last]?.id === path[last]?.[1]) shared = path.length;
      closeTo(shared);
      for (const [type, id] of path.slice(shared)) {
        const element = pdf.struct(type, alt === undefined ? {} : { alt });
        (open.at(-1)?.element ?? root).add(element);
        open.push({ id, element });
      }
      (open.at(-1)?.element ?? root).add(work);
    },
    close() {
      closeTo(0);
      root.end();
      open = [];
    },
  };
}

function drawPart(pdf: Pdf, tags: ReturnType<typeof structure>, part: Part): void {
  const work = () => {
    for (const shape of part.shapes) draw(pdf, shape);
  };
  if (part.tag.length === 0) {
    pdf.markContent("Artifact", { type: "Layout" });
    work();
    pdf.endMarkedContent();
    return;
  }
  tags.within(part.tag, part.alt, work);
  for (const { x, y, width, height, url } of part.links ?? []) pdf.link(x, y, width, height, url);
}

const faceOf = ({ isBold, isSlanted }: Label): Face => (isBold ? "bold" : isSlanted ? "oblique" : "regular");
const colour = (ink: Ink): string => inks[ink];

function draw(pdf: Pdf, shape: Shape): void {
  switch (shape.kind) {
    case "box":
      if (!shape.isHatched) {
        pdf.rect(shape.x, shape.y, shape.width, shape.height).fill(colour(shape.fill));
        return;
      }
      pdf.lineWidth(0.75).rect(shape.x, shape.y, shape.width, shape.height).stroke(colour(shape.fill));
      pdf.lineWidth(HATCH_WIDTH);
      for (const { x1, y1, x2, y2 } of stripes(shape)) pdf.moveTo(x1, y1).lineTo(x2, y2);
      pdf.stroke(colour(shape.fill));
      return;
    case "stroke": {
      const [first, ...rest] = shape.points;
      if (first === undefined) return;
      pdf.lineWidth(shape.width).lineJoin("round");
      if (shape.dash) pdf.dash(shape.dash[0] ?? 1, { space: shape.dash[1] ?? 1 });
      pdf.moveTo(first.x, first.y);
      for (const { x, y } of rest) pdf.lineTo(x, y);
      pdf.stroke(colour(shape.ink));
      if (shape.dash) pdf.undash();
      return;
    }
    case "label": {
      const { text, x, y, size, anchor } = shape;
      if (text === "") return;
      const face = faceOf(shape);
      const width = anchor === "start" ? 0 : textWidth(text, size, face);
      const from = anchor === "start" ? x : x - (anchor === "end" ? width : width / 2);
      pdf.font(face).fontSize(size).fillColor(colour(shape.ink));
      pdf.text(text, from, y, { lineBreak: false, baseline: "alphabetic", features: [] });
    }
  }
}
