import { z } from "zod";

/** When to look at a decision again, before its date: what a command can check. */
export const conditionKinds = ["users-over", "bill-over", "services-over", "price-moved", "lifecycle-changed"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export const MAX_CONDITIONS = 10;

export const conditionSchema = z.discriminatedUnion("kind", [
  /** Daily users of the scenario as it is saved by then. */
  z.strictObject({ kind: z.literal("users-over"), users: z.int().min(1).max(1e9) }),
  /** Infrastructure of the chosen platform in month 1, USD, for the scenario as saved by then, at the newest prices. */
  z.strictObject({ kind: z.literal("bill-over"), usdPerMonth: z.number().min(1).max(10_000_000) }),
  z.strictObject({ kind: z.literal("services-over"), services: z.int().min(1).max(10_000) }),
  /** Any unit price on the chosen platform's frozen bill, up or down, against the newest book and the team's newest prices. */
  z.strictObject({ kind: z.literal("price-moved"), percent: z.number().min(0.1).max(1_000) }),
  /** The chosen platform's lifecycle is another than on the day of freezing. */
  z.strictObject({ kind: z.literal("lifecycle-changed") }),
]);

export type Condition = z.infer<typeof conditionSchema>;

/** At most one of each kind, so that its kind names it. */
export const conditionsSchema = z
  .array(conditionSchema)
  .max(MAX_CONDITIONS)
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, "Each kind of condition once.");
