"use client";

import { Dialog } from "@/components/ui/dialog";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PriceCatalogue } from "@/lib/prices/catalogue";
import { checkEntry } from "@/lib/prices/check-entry";
import { type EntryKind, entryId, type PriceEntry } from "@/lib/prices/entries";
import { AssumptionForm } from "./assumption-form";
import { DiscountForm } from "./discount-form";
import { MachineForm } from "./machine-form";
import { PriceForm } from "./price-form";
import { ProviderForm } from "./provider-form";

/** What is being entered: something new of a kind, or an entry to change. */
export type Editing = { readonly kind: EntryKind } | { readonly entry: PriceEntry };

const titles: Readonly<Record<EntryKind, string>> = {
  rate: "A price of your own",
  machine: "A price of your own",
  discount: "A discount of a provider",
  assumption: "An assumption of your own",
  "own-machine": "A machine type of your own",
  provider: "A provider of your own",
};

interface EntryDialogProps {
  /** Null: closed. */
  editing: Editing | null;
  prices: TeamPrices;
  catalogue: PriceCatalogue;
  today: string;
  onEntry: (entry: PriceEntry, was: string | undefined) => void;
  onClose: () => void;
}

export function EntryDialog({ editing, prices, catalogue, today, onEntry, onClose }: EntryDialogProps) {
  const kind = editing === null ? "rate" : "entry" in editing ? editing.entry.kind : editing.kind;
  return (
    <Dialog
      isOpen={editing !== null}
      onClose={onClose}
      title={titles[kind]}
      place={kind === "provider" ? "side" : "centre"}
    >
      {editing === null ? null : <Form {...{ editing, prices, catalogue, today, onEntry, onClose }} />}
    </Dialog>
  );
}

function Form({ editing, prices, catalogue, today, onEntry, onClose }: EntryDialogProps & { editing: Editing }) {
  const entry = "entry" in editing ? editing.entry : null;
  const kind = "entry" in editing ? editing.entry.kind : editing.kind;
  const was = entry === null ? undefined : entryId(entry);
  const shared = {
    catalogue,
    today,
    onCancel: onClose,
    onDone: (next: PriceEntry) => {
      const faults = checkEntry(prices, next, catalogue, was);
      if (faults.length === 0) onEntry(next, was);
      return faults;
    },
  };
  switch (kind) {
    case "rate":
    case "machine":
      return <PriceForm {...shared} value={entry?.kind === "rate" || entry?.kind === "machine" ? entry.value : null} />;
    case "discount":
      return <DiscountForm {...shared} value={entry?.kind === "discount" ? entry.value : null} />;
    case "assumption":
      return <AssumptionForm {...shared} value={entry?.kind === "assumption" ? entry.value : null} />;
    case "own-machine":
      return <MachineForm {...shared} value={entry?.kind === "own-machine" ? entry.value : null} />;
    case "provider":
      return (
        <ProviderForm
          {...shared}
          value={entry?.kind === "provider" ? entry.value : null}
          takenIds={prices.providers.map(({ id }) => id)}
        />
      );
    default:
      return kind satisfies never;
  }
}
