import type { z } from "zod";
import { err, ok } from "@/lib/planner/result";
import type { Parser } from "./actions";

/** A parser from a schema: each fault by its dotted path, in the schema's own words. */
export const parseWith =
  <Schema extends z.ZodType>(schema: Schema): Parser<z.output<Schema>> =>
  (input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return ok(parsed.data);
    return err(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  };
