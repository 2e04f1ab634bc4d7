import { expect, test } from "vitest";
import type { SameJson } from "@/lib/api/same-type";

// The assertions here are made by the compiler: each line has one value only that its type allows.
test("the proof that schemas and types agree sees every difference", () => {
  const same: SameJson<{ a: string[]; b?: 1 }, { readonly b?: 1; readonly a: readonly string[] }> = true;
  const merged: SameJson<{ a: 1 } & { b: 2 }, { a: 1; b: 2 }> = true;
  const optional: SameJson<{ a: 1; b?: 2 }, { a: 1 }> = false;
  const maybeUndefined: SameJson<{ b?: 2 }, { b?: 2 | undefined }> = false;
  const nullable: SameJson<{ a: 1 | null }, { a: 1 }> = false;
  const narrower: SameJson<{ a: "x" }, { a: string }> = false;
  const deep: SameJson<{ a: readonly { b: 1; c: 2 }[] }, { a: readonly { b: 1 }[] }> = false;
  expect([same, merged, optional, maybeUndefined, nullable, narrower, deep]).toHaveLength(7);
});
