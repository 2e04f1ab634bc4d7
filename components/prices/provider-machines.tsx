import { Button } from "@/components/ui/button";
import { FieldError, Fieldset } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Region } from "@/lib/planner/price-books/price-book";
import type { FieldError as Fault } from "@/lib/planner/scenario/faults";
import { machineDraft } from "./machine-draft";
import { MachineFields } from "./machine-fields";
import type { ProviderDraft } from "./provider-draft";

interface ProviderMachinesProps {
  machines: ProviderDraft["machines"];
  onChange: (machines: ProviderDraft["machines"]) => void;
  places: readonly Region[];
  faults: readonly Fault[];
}

/** The machine types a provider sells; the price of each holds its boot disk. */
export function ProviderMachines({ machines, onChange, places, faults }: ProviderMachinesProps) {
  const ofAll = faults.find(({ path }) => path === "machines")?.message;
  return (
    <div className="grid gap-4">
      {machines.map((machine, index) => {
        const prefix = `machines.${index}.`;
        const own = faults
          .filter(({ path }) => path.startsWith(prefix))
          .map(({ path, message }) => ({ path: path.slice(prefix.length), message }));
        return (
          <Fieldset
            key={machine.row}
            legend={`Machine type ${index + 1}`}
            className="grid gap-3 rounded-md border border-line p-3"
          >
            <MachineFields
              draft={machine}
              onChange={(next) =>
                onChange(machines.map((one) => (one.row === machine.row ? { ...next, row: machine.row } : one)))
              }
              faults={own}
              places={places}
            />
            {machines.length > 1 ? (
              <Button
                size="sm"
                variant="quiet"
                className="justify-self-start"
                onClick={() => onChange(machines.filter(({ row }) => row !== machine.row))}
              >
                <Icon name="minus" />
                Remove machine type {index + 1}
              </Button>
            ) : null}
          </Fieldset>
        );
      })}
      {ofAll ? <FieldError id="provider-machines">{ofAll}</FieldError> : null}
      <Button
        className="justify-self-start"
        onClick={() =>
          onChange([...machines, { ...machineDraft(null), row: 1 + Math.max(-1, ...machines.map(({ row }) => row)) }])
        }
      >
        <Icon name="plus" />
        Another machine type
      </Button>
    </div>
  );
}
