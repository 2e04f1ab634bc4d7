import { Document, isMap, isPair, isScalar, isSeq, type Node } from "yaml";

export interface Remark {
  /** Keys and positions that lead to what the remark is about. */
  readonly at: readonly (string | number)[];
  readonly text: string;
}

export interface YamlPart {
  readonly value: object;
  readonly remarks?: readonly Remark[];
}

const WIDTH = 110;

/** Lines of a comment. Words are never cut; the library puts a sign before each line, so nothing here can end a comment. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

const commentOf = (texts: readonly string[]): string =>
  texts
    .flatMap(wrapped)
    .map((line) => ` ${line}`)
    .join("\n");

/** Several documents in one file, the heading above the first. */
export function yamlFile(heading: readonly string[], parts: readonly YamlPart[]): string {
  const texts = parts.map(({ value, remarks = [] }, index) => {
    const document = new Document(value, {
      aliasDuplicateObjects: false,
      // Kubernetes and Compose read YAML 1.1 in places: a service called "no" or "on" must stay text there too.
      compat: "yaml-1.1",
    });
    for (const remark of remarks) place(document, remark);
    if (index === 0 && heading.length > 0) document.commentBefore = commentOf(heading);
    return document.toString({ lineWidth: 0 });
  });
  return texts.join("---\n");
}

function place(document: Document, { at, text }: Remark): void {
  const last = at.at(-1);
  const parent: unknown = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  let target: unknown = null;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    target = pair?.key;
  } else if (isSeq(parent) && typeof last === "number") target = parent.items[last];
  if (target === null || target === undefined) throw new RangeError(`no ${at.join(".")} to remark on`);
  (target as Node).commentBefore = commentOf([text]); // keys and items made by the library are nodes
}
