"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type PublishedCloud, publishedClouds } from "@/lib/planner/price-books/price-book";
import { discountScopes, type ProviderDiscount } from "@/lib/planner/price-books/team-prices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { cloudWords, scopeWords } from "@/lib/prices/words";
import { type EntryFormProps, faultAt, toNumber } from "./entry-form";
import { FormFrame } from "./form-frame";
import { StatedFields } from "./stated-fields";

/** A share off all that a provider sells. */
export function DiscountForm({ value, today, onDone, onCancel }: EntryFormProps<"discount">) {
  const [cloud, setCloud] = useState<PublishedCloud>(value?.cloud ?? "aws");
  const [on, setOn] = useState<ProviderDiscount["on"]>(value?.on ?? "everything");
  const [percent, setPercent] = useState(value === null ? "" : String(value.percentOff));
  const [stated, setStated] = useState({ note: value?.note ?? "", date: value?.date ?? today });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  return (
    <FormFrame
      onSubmit={() =>
        setFaults(onDone({ kind: "discount", value: { cloud, on, percentOff: toNumber(percent), ...stated } }))
      }
      onCancel={onCancel}
      faults={faults.length}
      isNew={value === null}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Provider"
          options={publishedClouds.map((known) => ({ value: known, label: cloudWords(known) }))}
          value={cloud}
          onValueChange={setCloud}
          error={faultAt(faults, "cloud")}
        />
        <Select
          label="On what"
          options={discountScopes.map((scope) => ({ value: scope, label: scopeWords[scope] }))}
          value={on}
          onValueChange={setOn}
          error={faultAt(faults, "on")}
        />
      </div>
      <TextInput
        label="Percent off"
        hint="Of list prices. A price that has an override of its own keeps that; credits are never made smaller."
        inputMode="decimal"
        value={percent}
        onChange={({ target }) => setPercent(target.value)}
        error={faultAt(faults, "percentOff")}
        autoComplete="off"
      />
      <StatedFields {...stated} onChange={(next) => setStated({ ...stated, ...next })} faults={faults} />
    </FormFrame>
  );
}
