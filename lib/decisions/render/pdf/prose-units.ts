/** People's Markdown on paper: paragraphs, lists, quotes and rows, none of it as HTML. */
import type { Nodes, PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { type Block, proseOf } from "../prose";
import type { Run } from "./typeset";
import { fresh, type TagPath, textUnits, type Unit } from "./units";

function runsOf(nodes: readonly PhrasingContent[], kind: Omit<Run, "text"> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        // A line break within a paragraph is a blank, as on the page.
        return [{ text: node.value.replace(/\s*\n\s*/g, " "), ...kind }];
      case "inlineCode":
        return [{ text: node.value, ...kind }];
      case "break":
        return [{ text: "\n", ...kind }];
      case "strong":
        return runsOf(node.children, { ...kind, face: "bold" });
      case "emphasis":
        return runsOf(node.children, { ...kind, face: kind.face === "bold" ? "bold" : "oblique" });
      case "link":
        return runsOf(node.children, { ...kind, link: node.url });
      default:
        return "children" in node ? runsOf(node.children as PhrasingContent[], kind) : [];
    }
  });
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly bars: readonly number[];
  readonly tag: TagPath;
  readonly mark?: { readonly text: string; readonly x: number };
}

const INDENT = 12;
/** Deeper lists stand below each other: the column would become too narrow. */
const MOST_INDENT = 8 * INDENT;

function blockUnits(block: Block, place: Place): Unit[] {
  const { x, width, bars, tag, mark } = place;
  const inner = Math.min(x + INDENT, MOST_INDENT);
  const own = (type: string): TagPath => [...tag, [type, fresh()]];
  const options = { x, width, bars, ...(mark ? { mark } : {}) };
  switch (block.type) {
    case "paragraph":
      return textUnits(runsOf(block.children), { ...options, tag: own("P") });
    case "heading":
      return textUnits(runsOf(block.children), { ...options, gap: 6, isBold: true, keepsNext: true, tag: own("P") });
    case "code":
      return textUnits(block.value, { ...options, tag: own("Code") });
    case "thematicBreak":
      return textUnits("* * *", { ...options, tag: own("P") });
    case "blockquote": {
      const quote = own("BlockQuote");
      return block.children.flatMap((child) =>
        blockUnits(child, { x: inner, width, bars: [...bars, x + 2], tag: quote }),
      );
    }
    case "list": {
      const list = own("L");
      return block.children.flatMap((item, index) => {
        const sign = block.ordered ? `${(block.start ?? 1) + index}.` : "•";
        const text = typeof item.checked === "boolean" ? (item.checked ? "☑" : "☐") : sign;
        const itemTag: TagPath = [...list, ["LI", fresh()]];
        return item.children.flatMap((child, at) =>
          blockUnits(child, { x: inner, width, bars, tag: itemTag, ...(at === 0 ? { mark: { text, x } } : {}) }),
        );
      });
    }
    case "table":
      return block.children.flatMap((row, index) =>
        textUnits(
          row.children.flatMap((cell, at): Run[] => [
            ...(at === 0 ? [] : [{ text: "  |  " }]),
            ...runsOf(cell.children, index === 0 ? { face: "bold" } : {}),
          ]),
          { ...options, gap: index === 0 ? 4 : 1, tag: own("P") },
        ),
      );
    default:
      return textUnits(plainText(block), { ...options, tag: own("P") });
  }
}

/** A line takes room even where it holds a letter. */
const LETTERS_OF_LINE = 60;
const cost = (block: Nodes): number => {
  const text = plainText(block);
  return text.length + LETTERS_OF_LINE * text.split("\n").length;
};

/** At most how much room a text takes, in letters; told without reading its marks. */
export const roomOf = (markdown: string): number =>
  markdown.length + LETTERS_OF_LINE * markdown.split("\n").filter((line) => line.trim() !== "").length;

const costWithin = (node: Nodes): number =>
  "children" in node &&
  (node.type === "list" || node.type === "listItem" || node.type === "blockquote" || node.type === "table")
    ? (node.children as Nodes[]).reduce((sum, child) => sum + costWithin(child), 0)
    : cost(node);

/** As much of a block as fits; null: nothing of it does. */
function cutTo(block: Block, room: number): Block | null {
  if (block.type === "list" || block.type === "blockquote" || block.type === "table") {
    const kept: Nodes[] = [];
    let left = room;
    for (const child of block.children as Nodes[]) {
      const needed = costWithin(child);
      if (needed > left) break;
      left -= needed;
      kept.push(child);
    }
    return kept.length === 0 ? null : ({ ...block, children: kept } as Block); // children of the same block
  }
  const most = room - LETTERS_OF_LINE;
  if (most < 1) return null;
  const text = [...plainText(block).replace(/\s+/g, " ")].slice(0, most).join("").trimEnd();
  return { type: "paragraph", children: [{ type: "text", value: `${text} …` }] };
}

/**
 * @param room letters that may be set; what is beyond is left out, with an ellipsis where it was
 */
export function proseUnits(markdown: string, width: number, room: number): { units: Unit[]; isCut: boolean } {
  const place: Place = { x: 0, width, bars: [], tag: [] };
  const units: Unit[] = [];
  let left = room;
  const text = room < markdown.length ? leading(markdown, room) : markdown;
  for (const block of proseOf(text)) {
    const needed = costWithin(block);
    if (needed > left) {
      const part = cutTo(block, left);
      units.push(...(part === null ? [] : blockUnits(part, place)));
      if (part?.type !== "paragraph") units.push(...textUnits("…", { width }));
      return { units, isCut: true };
    }
    left -= needed;
    units.push(...blockUnits(block, place));
  }
  const isCut = text.length < markdown.length;
  return { units: isCut ? [...units, ...textUnits("…", { width })] : units, isCut };
}

/** Enough of the beginning of a long text to fill the room: marks and addresses take none. */
function leading(markdown: string, room: number): string {
  const beginning = markdown.slice(0, 2 * room + 400);
  const end = beginning.lastIndexOf("\n");
  return end > room ? beginning.slice(0, end) : beginning;
}
