import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Region } from "@/lib/planner/price-books/price-book";
import type { FieldError as Fault } from "@/lib/planner/scenario/faults";
import { placeWords } from "@/lib/prices/words";
import { faultAt } from "./entry-form";
import { type MachineDraft, regions } from "./machine-draft";

interface MachineFieldsProps {
  draft: MachineDraft;
  onChange: (draft: MachineDraft) => void;
  faults: readonly Fault[];
  /** What the regions are called; a region that is absent is not asked for. */
  places?: readonly Region[];
}

/** The size of a machine type, and what it costs where. */
export function MachineFields({ draft, onChange, faults, places = regions }: MachineFieldsProps) {
  const text = (key: "id" | "vcpus" | "memoryGib" | "diskGib", label: string, hint?: string) => (
    <TextInput
      label={label}
      {...(hint === undefined ? {} : { hint })}
      inputMode={key === "id" ? "text" : "decimal"}
      value={draft[key]}
      onChange={({ target }) => onChange({ ...draft, [key]: target.value })}
      error={faultAt(faults, key)}
      autoComplete="off"
      spellCheck={false}
    />
  );
  const offers = faults.find(({ path }) => path === "offers")?.message;
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {text("id", "Name of the machine type", "As the provider calls it.")}
        <Select
          label="Processor"
          options={[
            { value: "x86_64", label: "x86-64 (Intel, AMD)" },
            { value: "arm64", label: "Arm" },
          ]}
          value={draft.arch}
          onValueChange={(arch) => onChange({ ...draft, arch })}
        />
      </div>
      <div className="grid grid-cols-3 gap-4">
        {text("vcpus", "vCPU")}
        {text("memoryGib", "Memory, GiB")}
        {text("diskGib", "Local disk, GiB")}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {places.map((region) => (
          <div key={region} className="grid grid-cols-2 items-end gap-3">
            <TextInput
              label={`USD a month, ${placeWords(region)}`}
              inputMode="decimal"
              value={draft.month[region]}
              onChange={({ target }) => onChange({ ...draft, month: { ...draft.month, [region]: target.value } })}
              error={faultAt(faults, `offers.${region}.month`)}
              autoComplete="off"
            />
            <TextInput
              label="Traffic in it, GiB"
              inputMode="decimal"
              value={draft.trafficGib[region]}
              onChange={({ target }) =>
                onChange({ ...draft, trafficGib: { ...draft.trafficGib, [region]: target.value } })
              }
              error={faultAt(faults, `offers.${region}.trafficGib`)}
              autoComplete="off"
            />
          </div>
        ))}
      </div>
      {offers ? <FieldError id="machine-offers">{offers}</FieldError> : null}
    </div>
  );
}
