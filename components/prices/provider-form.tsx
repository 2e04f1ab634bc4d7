"use client";

import { useState } from "react";
import { points } from "@/components/assumptions/hours";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError as Fault, Fieldset } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { ownPlatformKinds } from "@/lib/planner/price-books/team-prices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { providerId } from "@/lib/prices/provider-id";
import { kindWords, placeWords } from "@/lib/prices/words";
import { regimeLabels } from "@/lib/wording/labels";
import { type EntryFormProps, faultAt } from "./entry-form";
import { FormFrame } from "./form-frame";
import { regions } from "./machine-draft";
import { type ProviderDraft, providerDraft, providerFrom } from "./provider-draft";
import { ProviderMachines } from "./provider-machines";
import { ProviderRates } from "./provider-rates";
import { StatedFields } from "./stated-fields";

const certificates = ["soc2", "iso27001", "hipaa", "pci", "fedramp"] as const;

const promises = [
  { part: "controlPlane", label: "Control plane" },
  { part: "machine", label: "One machine" },
  { part: "loadBalancer", label: "Load balancer" },
] as const;

const toggled = <T,>(chosen: readonly T[], one: T, isChosen: boolean): readonly T[] =>
  isChosen ? [...chosen.filter((other) => other !== one), one] : chosen.filter((other) => other !== one);

/** A provider no list has: a regional cloud, or a platform inside the company. */
export function ProviderForm({
  value,
  today,
  takenIds,
  onDone,
  onCancel,
}: EntryFormProps<"provider"> & { takenIds: readonly string[] }) {
  const [draft, setDraft] = useState(() => providerDraft(value));
  const [stated, setStated] = useState({ note: value?.note ?? "", date: value?.date ?? today });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const set = (change: Partial<ProviderDraft>) => setDraft({ ...draft, ...change });
  const places = regions.filter((region) => draft.regions[region].trim() !== "");
  const ofRegions = faults.find(({ path }) => path === "regions")?.message;

  return (
    <FormFrame
      onSubmit={() => {
        const id = value?.id ?? providerId(draft.name, takenIds);
        setFaults(onDone({ kind: "provider", value: providerFrom(id, draft, stated) }));
      }}
      onCancel={onCancel}
      faults={faults.length}
      isNew={value === null}
    >
      <TextInput
        label="Name"
        hint="As it stands in every comparison."
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
        error={faultAt(faults, "name", "id")}
        autoComplete="off"
      />
      <Fieldset
        legend="What can be run there"
        hint="Each becomes a platform of its own, worked out like the nearest one Berth knows."
        className="grid gap-1.5"
      >
        {ownPlatformKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={kindWords(kind).replace(/^one/, "One")}
            checked={draft.kinds.includes(kind)}
            onCheckedChange={(isChosen) =>
              set({ kinds: ownPlatformKinds.filter((one) => toggled(draft.kinds, kind, isChosen).includes(one)) })
            }
          />
        ))}
        {faultAt(faults, "kinds") ? <Fault id="provider-kinds">{faultAt(faults, "kinds")}</Fault> : null}
      </Fieldset>
      <Fieldset
        legend="Where it has a place"
        hint="What the provider calls it; leave empty where it has none."
        className="grid gap-4 sm:grid-cols-2"
      >
        {regions.map((region) => (
          <TextInput
            key={region}
            label={placeWords(region)}
            value={draft.regions[region]}
            onChange={({ target }) => set({ regions: { ...draft.regions, [region]: target.value } })}
            error={faultAt(faults, `regions.${region}`)}
            autoComplete="off"
          />
        ))}
        {ofRegions ? <Fault id="provider-regions">{ofRegions}</Fault> : null}
      </Fieldset>
      <ProviderMachines
        machines={draft.machines}
        onChange={(machines) => set({ machines })}
        places={places.length === 0 ? regions : places}
        faults={faults}
      />
      <ProviderRates rates={draft.rates} onChange={(rates) => set({ rates })} faults={faults} />
      <Fieldset legend="Promised uptime, percent" hint="Empty: none is promised." className="grid grid-cols-3 gap-3">
        {promises.map(({ part, label }) => (
          <TextInput
            key={part}
            label={label}
            inputMode="decimal"
            value={draft.promises[part]}
            onChange={({ target }) => set({ promises: { ...draft.promises, [part]: target.value } })}
            error={faultAt(faults, `promises.${part}`)}
            autoComplete="off"
          />
        ))}
      </Fieldset>
      <Fieldset
        legend="Certificates it holds"
        hint="By your own knowledge; shown as unconfirmed. One you leave out counts as not held."
        className="flex flex-wrap gap-x-5 gap-y-1.5"
      >
        {certificates.map((regime) => (
          <Checkbox
            key={regime}
            label={regimeLabels[regime].label}
            checked={draft.certificates.includes(regime)}
            onCheckedChange={(isHeld) => set({ certificates: toggled(draft.certificates, regime, isHeld) })}
          />
        ))}
      </Fieldset>
      <Checkbox
        label="It stands on premises of our own"
        checked={draft.onPremises}
        onCheckedChange={(onPremises) => set({ onPremises })}
      />
      <div className="grid gap-3">
        <Checkbox
          label="We know the hours it takes us"
          hint="Otherwise they are those of the nearest platform Berth knows, by your experience."
          checked={draft.hasHours}
          onCheckedChange={(hasHours) => set({ hasHours })}
        />
        {draft.hasHours
          ? (["setup", "operations"] as const).map((part) => (
              <Fieldset
                key={part}
                legend={part === "setup" ? "Hours to set it up, once" : "Hours of operations, each month"}
                className="grid grid-cols-3 gap-3"
              >
                {points.map(({ key, label }) => (
                  <TextInput
                    key={key}
                    label={label}
                    inputMode="decimal"
                    value={draft.hours[part][key]}
                    onChange={({ target }) =>
                      set({ hours: { ...draft.hours, [part]: { ...draft.hours[part], [key]: target.value } } })
                    }
                    error={
                      faultAt(faults, `hours.${part}.${key}`) ??
                      (key === "low" ? faults.find(({ path }) => path === `hours.${part}`)?.message : undefined)
                    }
                    autoComplete="off"
                  />
                ))}
              </Fieldset>
            ))
          : null}
      </div>
      <StatedFields {...stated} onChange={(next) => setStated({ ...stated, ...next })} faults={faults} />
    </FormFrame>
  );
}
