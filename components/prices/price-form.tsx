"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Region } from "@/lib/planner/price-books/price-book";
import { type Place, type PurchaseKind, purchases } from "@/lib/planner/price-books/team-prices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { findMachineItem, findRateItem, type PriceCatalogue } from "@/lib/prices/catalogue";
import type { PriceEntry } from "@/lib/prices/entries";
import { placeWords, purchaseWords } from "@/lib/prices/words";
import { type EntryFormProps, faultAt, toDecimal, toNumber } from "./entry-form";
import { FormFrame } from "./form-frame";
import { type Picked, PricePicker, pickedName } from "./price-picker";
import { StatedFields } from "./stated-fields";

type Own = EntryFormProps<"rate" | "machine">["value"];

const pickedFrom = (value: Own, catalogue: PriceCatalogue): Picked | null => {
  if (value === null) return null;
  if ("key" in value) {
    const item = findRateItem(catalogue, value.key);
    return item === undefined ? null : { kind: "rate", item };
  }
  const item = findMachineItem(catalogue, value);
  return item === undefined ? null : { kind: "machine", item };
};

type Way = "percent" | "figure";

/** A price of the book with the team's own in its place: a share off, or a figure. */
export function PriceForm({ value, catalogue, today, onDone, onCancel }: EntryFormProps<"rate" | "machine">) {
  const [picked, setPicked] = useState<Picked | null>(() => pickedFrom(value, catalogue));
  const [region, setRegion] = useState<Place>(value?.region ?? "all");
  const [purchase, setPurchase] = useState<PurchaseKind | "any">(
    value !== null && "purchase" in value ? value.purchase : "any",
  );
  const [way, setWay] = useState<Way>(value !== null && "usd" in value.change ? "figure" : "percent");
  const [amount, setAmount] = useState(
    value === null ? "" : "usd" in value.change ? value.change.usd : String(value.change.percentOff),
  );
  const [stated, setStated] = useState({ note: value?.note ?? "", date: value?.date ?? today });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);

  const submit = () => {
    if (picked === null) return setFaults([{ path: "key", message: "Choose a price first." }]);
    const change = way === "figure" ? { usd: toDecimal(amount) } : { percentOff: toNumber(amount) };
    const entry: PriceEntry =
      picked.kind === "rate"
        ? { kind: "rate", value: { key: picked.item.key, region, change, ...stated } }
        : {
            kind: "machine",
            value: { cloud: picked.item.cloud, type: picked.item.type, region, purchase, change, ...stated },
          };
    setFaults(onDone(entry));
  };

  const places = picked === null ? [] : (Object.keys(picked.item.published) as Region[]);
  const unit =
    picked?.kind === "rate"
      ? picked.item.per === "percent"
        ? "percent"
        : `USD for each ${picked.item.per}`
      : "USD a month";
  return (
    <FormFrame onSubmit={submit} onCancel={onCancel} faults={faults.length} isNew={value === null}>
      {value !== null && picked !== null ? (
        <p className="text-sm">
          <span className="font-medium">{pickedName(picked)}</span>
        </p>
      ) : (
        <PricePicker
          catalogue={catalogue}
          picked={picked}
          onPick={(next) => {
            setPicked(next);
            if (region !== "all" && next.item.published[region] === undefined) setRegion("all");
          }}
          error={faultAt(faults, "key", "cloud", "type")}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Where it holds"
          options={(["all", ...places] as const).map((place) => ({ value: place, label: placeWords(place) }))}
          value={region}
          onValueChange={setRegion}
        />
        {picked?.kind === "machine" ? (
          <Select
            label="How it is bought"
            options={(["any", ...purchases] as const).map((kind) => ({ value: kind, label: purchaseWords[kind] }))}
            value={purchase}
            onValueChange={setPurchase}
            error={faultAt(faults, "purchase")}
          />
        ) : null}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Segmented
          legend="Your price"
          segments={[
            { value: "percent", label: "A share off" },
            { value: "figure", label: "A figure" },
          ]}
          value={way}
          onValueChange={(next) => {
            setWay(next);
            setAmount("");
            if (next === "figure" && purchase === "any") setPurchase("on-demand");
          }}
        />
        <TextInput
          label={way === "percent" ? "Percent off" : `Figure, ${unit}`}
          inputMode="decimal"
          value={amount}
          onChange={({ target }) => setAmount(target.value)}
          error={faultAt(faults, "change")}
          autoComplete="off"
        />
      </div>
      <p className="text-xs text-muted">
        {way === "percent"
          ? "0 percent keeps the list price where a discount of the provider would change it."
          : "A figure holds for any amount: cheaper steps for larger amounts no longer count, free amounts do."}
      </p>
      <StatedFields {...stated} onChange={(next) => setStated({ ...stated, ...next })} faults={faults} />
    </FormFrame>
  );
}
