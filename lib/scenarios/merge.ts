/** Two people began from one version and each went on: what can be told apart, and what somebody has to choose. */
import { err, ok, type Result } from "@/lib/planner/result";
import type { ScenarioContent } from "./content";
import { addedNames, canTellByService, contentOf, type Entries, entriesOf, ITEM_PREFIX, isSameValue } from "./entries";

export interface Sides {
  readonly base: ScenarioContent;
  readonly mine: ScenarioContent;
  readonly theirs: ScenarioContent;
}

export type Side = "mine" | "theirs";

/** A field that at least one side changed; null where a side states nothing. */
export interface FieldMerge {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it; "conflict": both, and to different values. */
  readonly changedBy: Side | "both-alike" | "conflict";
}

/** Every field in which a side differs from the base, in the order of the form. */
export function mergeFields(sides: Sides): FieldMerge[] {
  const entries = entriesOfSides(sides);
  return pathsOf(entries).flatMap((path): FieldMerge[] => {
    const [base, mine, theirs] = [
      entries.base.get(path) ?? null,
      entries.mine.get(path) ?? null,
      entries.theirs.get(path) ?? null,
    ];
    const [isMine, isTheirs] = [!isSameValue(base, mine), !isSameValue(base, theirs)];
    if (!isMine && !isTheirs) return [];
    const changedBy = !isTheirs ? "mine" : !isMine ? "theirs" : isSameValue(mine, theirs) ? "both-alike" : "conflict";
    return [{ path, base, mine, theirs, changedBy }];
  });
}

/** Which side each field comes from; a field that only one side changed needs no choice. */
export type Choices = Readonly<Record<string, Side>>;

/**
 * The one content made of both.
 *
 * @returns the paths for which nobody has chosen yet, if there are any
 */
export function mergeContents(sides: Sides, choices: Choices = {}): Result<ScenarioContent, readonly string[]> {
  const fields = mergeFields(sides);
  const chosen = ({ path, changedBy }: FieldMerge): Side | null => {
    const side = Object.hasOwn(choices, path) ? choices[path] : undefined;
    if (side !== undefined) return side;
    return changedBy === "conflict" ? null : changedBy === "theirs" ? "theirs" : "mine";
  };
  const open = fields.filter((field) => chosen(field) === null).map(({ path }) => path);
  if (open.length > 0) return err(open);
  const entries = new Map(entriesOfSides(sides).base);
  for (const field of fields) {
    const value = field[chosen(field) ?? "mine"];
    if (value === null) entries.delete(field.path);
    else entries.set(field.path, value);
  }
  return ok(contentOf(inOrder(entries, sides)));
}

function entriesOfSides({ base, mine, theirs }: Sides): Readonly<Record<keyof Sides, Entries>> {
  const byService = canTellByService(base, mine) && canTellByService(base, theirs);
  return {
    base: entriesOf(base, byService),
    mine: entriesOf(mine, byService),
    theirs: entriesOf(theirs, byService),
  };
}

const pathsOf = ({ base, mine, theirs }: Readonly<Record<keyof Sides, Entries>>): string[] => [
  ...new Set([...base.keys(), ...mine.keys(), ...theirs.keys()]),
];

/** New services behind the old ones: as the one side that has them all orders them, else by name, so that no side comes first. */
function inOrder(entries: Entries, { base, mine, theirs }: Sides): Entries {
  const sides = [addedNames(base, mine), addedNames(base, theirs)];
  const added = new Set(sides.flat().filter((name) => entries.has(ITEM_PREFIX + name)));
  const orders = sides
    .map((names) => names.filter((name) => added.has(name)))
    .filter((names) => names.length === added.size);
  const [order = [], other = order] = orders;
  const isOneOrder = orders.length > 0 && order.every((name, index) => name === other[index]);
  const isNew = (path: string) => path.startsWith(ITEM_PREFIX) && added.has(path.slice(ITEM_PREFIX.length));
  return new Map([
    ...[...entries].filter(([path]) => !isNew(path)),
    ...(isOneOrder ? order : [...added].sort()).map((name): [string, unknown] => [
      ITEM_PREFIX + name,
      entries.get(ITEM_PREFIX + name),
    ]),
  ]);
}
