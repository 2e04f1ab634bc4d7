/**
 * A list of services as one readable text: `api~3~0.25~0.5~public;worker~2~0.5~1~gpu1`. In a name, `!` escapes the three
 * signs that mean something: `!!`, `!.` for `~`, `!,` for `;`.
 */
import { formatNumber } from "@/lib/format/number";
import { fields, itemFields, LONGEST_ITEM_NAME, NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import { parseNumber } from "./numbers";

/** A row as somebody typed it, checked or not. */
export interface ItemTexts {
  readonly name: string;
  readonly replicas: string;
  readonly cpu: string;
  readonly memoryGib: string;
  readonly gpu: string;
  readonly public: boolean;
}

export interface Item {
  readonly name: string;
  readonly replicas: number;
  readonly cpu: number;
  readonly memoryGib: number;
  readonly public?: true;
  readonly gpu?: number;
}

export interface ItemFault {
  readonly index: number;
  readonly column: keyof typeof itemFields | "name";
  readonly message: string;
}

const escapes: Readonly<Record<string, string>> = { "!": "!!", "~": "!.", ";": "!," };
const unescapes: Readonly<Record<string, string>> = { "!!": "!", "!.": "~", "!,": ";" };
const escapeSigns = (text: string): string => text.replace(/[!~;]/g, (sign) => escapes[sign] ?? sign);
const unescapeSigns = (text: string): string => text.replace(/![!.,]/g, (pair) => unescapes[pair] ?? pair);

export function splitItems(text: string): ItemTexts[] {
  if (text.trim() === "") return [];
  return text.split(";").map((row) => {
    const [name = "", replicas = "", cpu = "", memoryGib = "", ...marks] = row.split("~").map(unescapeSigns);
    const gpu = marks.find((mark) => mark.startsWith("gpu"))?.slice("gpu".length) ?? "";
    return { name, replicas, cpu, memoryGib, gpu, public: marks.includes("public") };
  });
}

export const joinItems = (rows: readonly ItemTexts[]): string =>
  rows
    .map(({ name, replicas, cpu, memoryGib, gpu, public: isPublic }) =>
      [name, replicas, cpu, memoryGib, ...(isPublic ? ["public"] : []), ...(gpu === "" ? [] : [`gpu${gpu}`])]
        .map(escapeSigns)
        .join("~"),
    )
    .join(";");

export const toItemTexts = (item: {
  readonly name: string;
  readonly replicas: number;
  readonly cpu: number;
  readonly memoryGib: number;
  readonly public?: boolean | undefined;
  readonly gpu?: number | undefined;
}): ItemTexts => ({
  name: item.name,
  replicas: String(item.replicas),
  cpu: String(item.cpu),
  memoryGib: String(item.memoryGib),
  gpu: item.gpu === undefined || item.gpu === 0 ? "" : String(item.gpu),
  public: item.public === true,
});

/** Every row checked; `items` is whole only when there are no faults. */
export function readItems(text: string): { readonly items: readonly Item[]; readonly faults: readonly ItemFault[] } {
  const faults: ItemFault[] = [];
  const items = splitItems(text).map((row, index): Item => {
    const name = row.name.trim();
    if (name === "") faults.push({ index, column: "name", message: "Give this service a name." });
    if (name.length > LONGEST_ITEM_NAME)
      faults.push({ index, column: "name", message: `A name has at most ${LONGEST_ITEM_NAME} characters.` });
    if (!ONE_LINE_TEXT.test(name)) faults.push({ index, column: "name", message: NOT_ONE_LINE });
    const read = (column: keyof typeof itemFields, cell: string): number => {
      const { min, max, whole } = itemFields[column];
      const value = parseNumber(cell);
      if (value !== null && value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
      const kind = whole ? "a whole number" : "a number";
      faults.push({ index, column, message: `Enter ${kind} from ${formatNumber(min, 3)} to ${formatNumber(max, 3)}.` });
      return min;
    };
    const gpu = row.gpu === "" ? 0 : read("gpu", row.gpu);
    return {
      name,
      replicas: read("replicas", row.replicas),
      cpu: read("cpu", row.cpu),
      memoryGib: read("memoryGib", row.memoryGib),
      ...(row.public ? { public: true as const } : {}),
      ...(gpu > 0 ? { gpu } : {}),
    };
  });
  if (items.length > fields["workload.items"].most)
    faults.push({
      index: 0,
      column: "name",
      message: `A list has at most ${formatNumber(fields["workload.items"].most)} services.`,
    });
  return { items, faults };
}
