"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import { type CloudMachine, machineClouds } from "@/lib/planner/price-books/team-prices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { cloudWords } from "@/lib/prices/words";
import { type EntryFormProps, faultAt } from "./entry-form";
import { FormFrame } from "./form-frame";
import { machineDraft, machineFrom } from "./machine-draft";
import { MachineFields } from "./machine-fields";
import { StatedFields } from "./stated-fields";

/** A machine type that the team can buy from a provider and no list has. */
export function MachineForm({ value, today, onDone, onCancel }: EntryFormProps<"own-machine">) {
  const [cloud, setCloud] = useState<CloudMachine["cloud"]>(value?.cloud ?? "aws");
  const [draft, setDraft] = useState(() => machineDraft(value));
  const [stated, setStated] = useState({ note: value?.note ?? "", date: value?.date ?? today });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  return (
    <FormFrame
      onSubmit={() => setFaults(onDone({ kind: "own-machine", value: { cloud, ...machineFrom(draft, stated) } }))}
      onCancel={onCancel}
      faults={faults.length}
      isNew={value === null}
    >
      <Select
        label="Provider"
        hint="It is packed like any machine of this provider; boot disks and addresses are billed like theirs."
        options={machineClouds.map((known) => ({ value: known, label: cloudWords(known) }))}
        value={cloud}
        onValueChange={setCloud}
        error={faultAt(faults, "cloud")}
      />
      <MachineFields draft={draft} onChange={setDraft} faults={faults} />
      <StatedFields {...stated} onChange={(next) => setStated({ ...stated, ...next })} faults={faults} />
    </FormFrame>
  );
}
