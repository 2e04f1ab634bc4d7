interface Node {
  type: string;
  label?: string;
  identifier?: string;
  value?: string;
  children?: Node[];
}

/**
 * A plugin for remark: footnotes become what was typed. As links they would need ids of their own, and a page holds many texts.
 */
export const footnotesAsText = () => (tree: Node) => {
  asText(tree);
};

function asText(node: Node) {
  if (!node.children) return;
  node.children = node.children.flatMap((child): Node[] => {
    asText(child);
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
