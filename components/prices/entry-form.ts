import type { FieldError } from "@/lib/planner/scenario/faults";
import type { PriceCatalogue } from "@/lib/prices/catalogue";
import type { PriceEntry } from "@/lib/prices/entries";

/** What every form of an entry is given. */
export interface EntryFormProps<Kind extends PriceEntry["kind"]> {
  /** The entry to change; null for a new one. */
  value: Extract<PriceEntry, { kind: Kind }>["value"] | null;
  catalogue: PriceCatalogue;
  /** ISO date, the day a new entry starts with. */
  today: string;
  /** Takes a finished entry, or says what is wrong with it and where. */
  onDone: (entry: PriceEntry) => readonly FieldError[];
  onCancel: () => void;
}

/** The message at a field, or at any field inside it. */
export const faultAt = (faults: readonly FieldError[], ...paths: readonly string[]): string | undefined =>
  faults.find(({ path }) => paths.some((known) => path === known || path.startsWith(`${known}.`)))?.message;

/** What a person types as a number; nothing at all is no number. */
export const toNumber = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.replace(/[\s,]/g, ""));

/** A figure as typed: "$1,250.50" is "1250.50". */
export const toDecimal = (text: string): string => text.replace(/[\s,$]/g, "");
