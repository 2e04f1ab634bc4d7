import { readFileSync } from "node:fs";
import path from "node:path";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";

/** As `next start` and the tests are run: from the project's folder, which `outputFileTracingIncludes` brings the files to. */
const folder = (): string => path.join(process.cwd(), "lib/decisions/render/fonts");

const files = {
  regular: "DejaVuSansCondensed.ttf",
  bold: "DejaVuSansCondensed-Bold.ttf",
  oblique: "DejaVuSansCondensed-Oblique.ttf",
} as const;
export type Face = keyof typeof files;
export const faces = Object.keys(files) as readonly Face[]; // keys of a literal

const bytes = new Map<Face, Buffer>();
const opened = new Map<Face, Font>();

/** The file of a face, read once. */
export function fontBytes(face: Face): Buffer {
  const known = bytes.get(face) ?? readFileSync(path.join(folder(), files[face]));
  bytes.set(face, known);
  return known;
}

export function fontOf(face: Face): Font {
  const known = opened.get(face) ?? (fontkit.create(fontBytes(face)) as Font); // one font a file, no collection
  opened.set(face, known);
  return known;
}

/** Scripts that are written from right to left or need joining: the font has some of their signs, and would set them wrong. */
const NOT_SET =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What stands in the place of a sign that the font does not have. */
export const REPLACEMENT = "\u25a1";

const known = new Map<number, boolean>();

function isSet(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  const answer =
    known.get(code) ?? (!NOT_SET.test(sign) && faces.every((face) => fontOf(face).hasGlyphForCodePoint(code)));
  known.set(code, answer);
  return answer;
}

/** The text with every sign replaced that the fonts cannot set; line breaks stay. */
export function settable(text: string): string {
  let out = "";
  for (const sign of text) out += sign === "\n" || isSet(sign) ? sign : REPLACEMENT;
  return out;
}

/** Width of a line of text at a size, in the units of the size. */
export function textWidth(text: string, size: number, face: Face = "regular"): number {
  const font = fontOf(face);
  let units = 0;
  for (const { advanceWidth } of font.glyphsForString(text)) units += advanceWidth;
  return (units / font.unitsPerEm) * size;
}

/** As much of a text as fits a width, with an ellipsis where something is missing. */
export function fitted(text: string, width: number, size: number, face: Face = "regular"): string {
  if (textWidth(text, size, face) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("").trimEnd()}…`, size, face) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** A text in lines of at most a width; a word that is wider is broken. */
export function wrapped(text: string, width: number, size: number, face: Face = "regular"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, face) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line, size, face) > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && textWidth(line.slice(0, fits), size, face) > width) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === "" ? lines : [...lines, line];
}
