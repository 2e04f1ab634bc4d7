import { Fieldset } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type OwnRateName, ownRateNames } from "@/lib/planner/price-books/team-prices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { ownRateWords } from "@/lib/prices/words";
import { faultAt } from "./entry-form";
import type { ProviderDraft, RateDraft, RateMode } from "./provider-draft";

const modes: readonly { readonly value: RateMode; readonly label: string }[] = [
  { value: "unknown", label: "Not known yet" },
  { value: "usd", label: "A price" },
  { value: "free", label: "Nothing is charged" },
  { value: "notIncluded", label: "Paid elsewhere" },
];

const textLabels: Readonly<Record<Exclude<RateMode, "unknown" | "usd">, string>> = {
  free: "Why nothing is charged",
  notIncluded: "Where it is paid",
};

interface ProviderRatesProps {
  rates: ProviderDraft["rates"];
  onChange: (rates: ProviderDraft["rates"]) => void;
  faults: readonly FieldError[];
}

/** What the provider charges beside its machines. What nobody says is unknown, never free. */
export function ProviderRates({ rates, onChange, faults }: ProviderRatesProps) {
  const set = (name: OwnRateName, rate: RateDraft) => onChange({ ...rates, [name]: rate });
  return (
    <Fieldset
      legend="Prices beside the machines"
      hint="A platform that needs one you leave unknown gets no price. What is paid elsewhere is named beside the bill and not in it."
      className="grid gap-3"
    >
      {ownRateNames.map((name) => {
        const { mode, text } = rates[name];
        const { label, per } = ownRateWords[name];
        return (
          <div key={name} className="grid items-start gap-3 border-t border-line pt-2 sm:grid-cols-2">
            <Select
              label={label}
              options={modes}
              value={mode}
              onValueChange={(next) => set(name, { mode: next, text: "" })}
            />
            {mode === "unknown" ? null : (
              <TextInput
                label={mode === "usd" ? `USD ${per}` : textLabels[mode]}
                inputMode={mode === "usd" ? "decimal" : "text"}
                value={text}
                onChange={({ target }) => set(name, { mode, text: target.value })}
                error={faultAt(faults, `rates.${name}`)}
                autoComplete="off"
              />
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}
