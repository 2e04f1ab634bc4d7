import fc from "fast-check";
import { type FieldPath, fields } from "@/lib/planner/scenario/fields";

type PathOf<Kind extends string> = {
  [Path in FieldPath]: (typeof fields)[Path] extends { readonly kind: Kind } ? Path : never;
}[FieldPath];
type Options<Path extends PathOf<"choice" | "set">> = (typeof fields)[Path]["options"][number];

/** Any of the choices that a field of a scenario offers. */
export const anyChoice = <Path extends PathOf<"choice">>(path: Path): fc.Arbitrary<Options<Path>> =>
  fc.constantFrom<Options<Path>[]>(...fields[path].options);

/** Any of the sets that a field of a scenario allows, in the order of the table. */
export const anySet = <Path extends PathOf<"set">>(path: Path): fc.Arbitrary<Options<Path>[]> =>
  fc.subarray<Options<Path>>([...fields[path].options]);
