interface Node {
  type: string;
  label?: string | null | undefined;
  identifier?: string;
  value?: string;
  children?: Node[];
}

/** For remark: footnotes become what was typed. */
export const footnotesAsText = () => footnotesToText;

/** Footnotes of a tree become what was typed. As links they would need ids of their own, and a page holds many texts. */
export function footnotesToText(node: Node): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child): Node[] => {
    footnotesToText(child);
    const mark = `[^${child.label ?? child.identifier ?? ""}]`;
    if (child.type === "footnoteReference") return [{ type: "text", value: mark }];
    if (child.type !== "footnoteDefinition") return [child];
    const [first, ...rest] = child.children ?? [];
    const opening: Node = { type: "text", value: `${mark}: ` };
    return first?.type === "paragraph"
      ? [{ ...first, children: [opening, ...(first.children ?? [])] }, ...rest]
      : [{ type: "paragraph", children: [opening] }, ...(child.children ?? [])];
  });
}
