import { z } from "zod";
import type { InputFault } from "@/lib/auth/action-result";
import type { Parser } from "@/lib/auth/actions";
import { priceBooks } from "@/lib/planner/price-books";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import { faultsIn, LONGEST_NOTE, parseTeamPrices } from "@/lib/planner/price-books/team-prices-schema";
import { err, ok } from "@/lib/planner/result";
import { ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";

export interface RevisionInput {
  /** The number of the revision it was made from; 0: none. */
  readonly base: number;
  readonly content: TeamPrices;
  readonly note: string;
}

const number = z.int().min(0).max(2_000_000_000);
const note = z
  .string()
  .trim()
  .min(1, "Say in a few words what changed and why.")
  .max(LONGEST_NOTE, `Must be at most ${LONGEST_NOTE} characters long.`)
  .regex(ONE_LINE_TEXT, "Must be one line of text, without control characters.");

const revisionSchema = z.strictObject({ base: number, content: z.unknown(), note });

export const parseRevision: Parser<RevisionInput> = (input) => {
  const parsed = revisionSchema.safeParse(input);
  const content = parseTeamPrices(
    typeof input === "object" && input !== null && "content" in input ? input.content : undefined,
  );
  const faults: InputFault[] = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap(faultsIn)),
    ...(content.ok ? strangers(content.value) : content.error).map(({ path, message }) => ({
      path: `content.${path}`,
      message,
    })),
  ];
  if (!parsed.success || !content.ok || faults.length > 0) return err(faults);
  return ok({ base: parsed.data.base, content: content.value, note: parsed.data.note });
};

/** Overrides of things that no published book prices, and own machine types under a name that is taken. */
export function strangers(prices: TeamPrices): InputFault[] {
  const isPriced = (key: string) =>
    priceBooks.some((book) => Object.values(book.rates[key] ?? {}).some((rate) => !("free" in rate)));
  const isSold = (cloud: string, type: string) =>
    priceBooks.some(({ machines }) => machines.some((machine) => machine.cloud === cloud && machine.id === type));
  return [
    ...prices.rates.flatMap(({ key }, index) =>
      isPriced(key) ? [] : [{ path: `rates.${index}.key`, message: "No price book has a price for this." }],
    ),
    ...prices.machines.flatMap(({ cloud, type }, index) =>
      isSold(cloud, type) ? [] : [{ path: `machines.${index}.type`, message: "No price book has this machine type." }],
    ),
    ...prices.ownMachines.flatMap(({ cloud, id }, index) =>
      isSold(cloud, id)
        ? [
            {
              path: `ownMachines.${index}.id`,
              message: "The price book has a machine type of this name: override its price.",
            },
          ]
        : [],
    ),
  ];
}

const restoreSchema = z.strictObject({ base: number, revision: number.min(1) });

export const parseRestore: Parser<z.output<typeof restoreSchema>> = (input) => {
  const parsed = restoreSchema.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.flatMap(faultsIn));
};
