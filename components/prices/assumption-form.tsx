"use client";

import { useState } from "react";
import { points } from "@/components/assumptions/hours";
import { Fieldset } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { formatNumber } from "@/lib/format/number";
import { assumptionFacts, assumptionIds, isAssumptionId } from "@/lib/planner/assumptions";
import { platformIds } from "@/lib/planner/scenario/choices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { assumptionWords } from "@/lib/prices/words";
import { type EntryFormProps, faultAt, toNumber } from "./entry-form";
import { FormFrame } from "./form-frame";
import { StatedFields } from "./stated-fields";

const options: readonly Option[] = [
  ...assumptionIds.map((id) => ({ value: id, label: assumptionFacts[id].label, group: "Numbers" })),
  ...platformIds.flatMap((platform) =>
    (["setup", "operations"] as const).map((part) => {
      const id = `labour.${platform}.${part}`;
      return { value: id, label: assumptionWords(id).label, group: "Hours of a platform" };
    }),
  ),
];

/** A number that Berth chose, with the team's own in its place. */
export function AssumptionForm({ value, today, onDone, onCancel }: EntryFormProps<"assumption">) {
  const [id, setId] = useState(value?.id ?? "peakFactorDailyPeak");
  const [number, setNumber] = useState(typeof value?.value === "number" ? String(value.value) : "");
  const [hours, setHours] = useState(() => {
    const given = value !== null && typeof value.value === "object" ? value.value : null;
    return { low: String(given?.low ?? ""), likely: String(given?.likely ?? ""), high: String(given?.high ?? "") };
  });
  const [stated, setStated] = useState({ note: value?.note ?? "", date: value?.date ?? today });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const facts = isAssumptionId(id) ? assumptionFacts[id] : null;

  const submit = () =>
    setFaults(
      onDone({
        kind: "assumption",
        value: {
          id,
          value:
            facts === null
              ? { low: toNumber(hours.low), likely: toNumber(hours.likely), high: toNumber(hours.high) }
              : toNumber(number),
          ...stated,
        },
      }),
    );

  return (
    <FormFrame onSubmit={submit} onCancel={onCancel} faults={faults.length} isNew={value === null}>
      <Select
        label="Assumption"
        options={options}
        value={id}
        onValueChange={setId}
        error={faultAt(faults, "id")}
        isDisabled={value !== null}
      />
      {facts === null ? (
        <Fieldset
          legend="Your hours"
          hint="Low when all goes well, likely usually, high when little does."
          className="grid grid-cols-3 gap-3"
        >
          {points.map(({ key, label }) => (
            <TextInput
              key={key}
              label={label}
              inputMode="decimal"
              value={hours[key]}
              onChange={({ target }) => setHours({ ...hours, [key]: target.value })}
              error={key === "low" ? faultAt(faults, "value") : undefined}
              autoComplete="off"
            />
          ))}
        </Fieldset>
      ) : (
        <TextInput
          label={`Your number, ${facts.unit}`}
          hint={`Berth's default is ${formatNumber(facts.default, 4)}; ${formatNumber(facts.min, 3)} to ${formatNumber(facts.max, 3)} possible. ${facts.evidence.text}.`}
          inputMode="decimal"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          error={faultAt(faults, "value")}
          autoComplete="off"
        />
      )}
      <StatedFields {...stated} onChange={(next) => setStated({ ...stated, ...next })} faults={faults} />
    </FormFrame>
  );
}
