/** A type with every level written out and read-only, so that two ways of writing the same shape come out identical. */
export type Plain<T> = T extends readonly (infer Element)[]
  ? readonly Plain<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * True when two types describe exactly the same JSON. Stricter than assigning one to the other and back, which does not see
 * an optional member that only one of them has.
 */
export type SameJson<A, B> = Identical<Plain<A>, Plain<B>>;

/** Compiles only for types that are the same: `type _ = Proof<SameJson<A, B>>`. */
export type Proof<Claim extends true> = Claim;
