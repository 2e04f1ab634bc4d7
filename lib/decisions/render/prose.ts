/** People's Markdown as a tree that every file can take in: nothing of it runs, fetches, or reaches beyond its own part. */
import type { BlockContent, Definition, DefinitionContent, Link, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { remembering } from "@/lib/remembering";
import { footnotesToText } from "../footnotes-as-text";
import { safeHref } from "../safe-href";

export type Block = BlockContent | DefinitionContent;

/**
 * The blocks of a text. HTML becomes what was typed, pictures become links, links to anywhere but the web and mail become
 * their words, references are resolved, footnotes become what was typed.
 */
export const proseOf: (markdown: string) => readonly Block[] = remembering(read, 300_000);

function read(markdown: string): readonly Block[] {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  footnotesToText(root);
  const definitions = new Map<string, Definition>();
  collect(root, definitions);
  return asBlocks(root.children.flatMap((child) => safeNodes(child, definitions)));
}

function collect(node: Nodes, into: Map<string, Definition>): void {
  if (node.type === "definition" && !into.has(node.identifier)) into.set(node.identifier, node);
  if ("children" in node) for (const child of node.children) collect(child, into);
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

const linked = (address: string | undefined, children: PhrasingContent[]): PhrasingContent[] => {
  const url = address === undefined ? null : safeHref(address);
  return url === null ? children : [{ type: "link", url, children: children as Link["children"] }]; // no link in a link: see below
};

type Child = RootContent;

function safeNodes(node: Child, definitions: ReadonlyMap<string, Definition>): Child[] {
  const inside = <T extends { children: Child[] }>(parent: T): Child[] =>
    parent.children.flatMap((child) => safeNodes(child, definitions));
  switch (node.type) {
    case "html":
      return [text(node.value)];
    case "definition":
      return [];
    case "image":
      return linked(node.url, [text(node.alt || "picture")]);
    case "imageReference":
      return linked(definitions.get(node.identifier)?.url, [text(node.alt || "picture")]);
    case "link":
      return linked(node.url, inside(node as { children: Child[] }) as PhrasingContent[]);
    case "linkReference":
      return linked(definitions.get(node.identifier)?.url, inside(node as { children: Child[] }) as PhrasingContent[]);
    case "blockquote":
    case "listItem":
      return [{ ...node, children: asBlocks(inside(node as { children: Child[] })) } as Child];
    default:
      return "children" in node ? [{ ...node, children: inside(node as { children: Child[] }) } as Child] : [node];
  }
}

const phrasing: readonly string[] = ["text", "link", "emphasis", "strong", "delete", "inlineCode", "break"];

/** Loose words among blocks in paragraphs of their own. */
const asBlocks = (nodes: readonly Child[]): Block[] =>
  nodes.map((node) =>
    phrasing.includes(node.type) ? { type: "paragraph", children: [node as PhrasingContent] } : (node as Block),
  );

/** The same, for a place under a heading of some depth: its own headings stand below that one. */
export function proseUnder(markdown: string, depth: 2 | 3): readonly Block[] {
  return proseOf(markdown).map((block) => deeper(block, depth));
}

function deeper<T extends Nodes>(node: T, by: number): T {
  if (node.type === "heading") return { ...node, depth: Math.min(6, node.depth + by) as 1 | 2 | 3 | 4 | 5 | 6 };
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => deeper(child, by)) };
}

/** What it says without its form, for where only plain text goes. */
export const wordsOf = (markdown: string): string =>
  proseOf(markdown)
    .map((block) => plainText(block))
    .join("\n");
