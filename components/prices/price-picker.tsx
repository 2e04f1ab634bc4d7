"use client";

import { useState } from "react";
import { FieldError, Fieldset } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { formatUsdRate } from "@/lib/format/money";
import type { MachineItem, PriceCatalogue, RateItem } from "@/lib/prices/catalogue";
import { cloudWords, sizeWords } from "@/lib/prices/words";

/** A rate or a machine type of the book. */
export type Picked =
  | { readonly kind: "rate"; readonly item: RateItem }
  | { readonly kind: "machine"; readonly item: MachineItem };

const MOST_SHOWN = 12;

export const pickedId = ({ kind, item }: Picked): string => (kind === "rate" ? item.key : `${item.cloud} ${item.type}`);

export const pickedName = ({ kind, item }: Picked): string =>
  `${kind === "rate" ? item.label : item.type}, ${cloudWords(item.cloud)}`;

const asideOf = ({ kind, item }: Picked): string =>
  kind === "rate"
    ? [...new Set(Object.values(item.published))]
        .map((usd) =>
          item.per === "percent" ? `${usd} percent` : `${formatUsdRate(Number(usd))} for each ${item.per}`,
        )
        .join(" or ")
    : sizeWords(item);

interface PricePickerProps {
  catalogue: PriceCatalogue;
  picked: Picked | null;
  onPick: (picked: Picked) => void;
  error: string | undefined;
}

/** Finds one price of the book by its words: every word typed has to be in its name, its provider or its size. */
export function PricePicker({ catalogue, picked, onPick, error }: PricePickerProps) {
  const [query, setQuery] = useState("");
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all: readonly Picked[] = [
    ...catalogue.rates.map((item) => ({ kind: "rate", item }) as const),
    ...catalogue.machines.map((item) => ({ kind: "machine", item }) as const),
  ];
  const found = all.filter((candidate) => {
    const text = `${pickedName(candidate)} ${asideOf(candidate)} ${pickedId(candidate)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice(0, MOST_SHOWN);
  const more = found.length - shown.length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <TextInput
        label="Find a price"
        hint={`By words: “egress amazon”, “t3.medium”, “load balancer”. From ${catalogue.book.label}.`}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Fieldset legend="Which price" className="grid max-h-64 overflow-y-auto rounded-md border border-line">
        {shown.map((candidate) => (
          <label
            key={pickedId(candidate)}
            className="flex cursor-pointer items-baseline gap-2 border-b border-line px-2.5 py-1.5 text-sm last:border-b-0 hover:bg-sunken has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="price"
              checked={picked !== null && pickedId(picked) === pickedId(candidate)}
              onChange={() => onPick(candidate)}
              className="mt-0.5 shrink-0 self-center"
            />
            <span className="min-w-0 grow">{pickedName(candidate)}</span>
            <span className="figures text-right text-xs text-muted">{asideOf(candidate)}</span>
          </label>
        ))}
        {shown.length === 0 ? (
          <p className="px-2.5 py-2 text-sm text-muted">Nothing in the book has these words.</p>
        ) : null}
      </Fieldset>
      <p role="status" className="text-xs text-muted">
        {more > 0 ? `${found.length} found; ${more} more if you type another word.` : `${found.length} found.`}
      </p>
      {error ? <FieldError id="which-price">{error}</FieldError> : null}
    </div>
  );
}
