import { Fieldset } from "@/components/ui/field";
import type { ThreePoint } from "@/lib/planner/three-point";
import { type Changeable, type ChangeHandler, fieldId, fieldName } from "./changeable";
import { formatThree, points } from "./hours";
import { LiveHours } from "./live-hours";
import { NumberFrame } from "./number-frame";

interface HoursFieldProps {
  assumption: Changeable<ThreePoint>;
  onChange: ChangeHandler<ThreePoint>;
}

/** Hours as three guesses, of which each is at least the one before. */
export function HoursField({ assumption, onChange }: HoursFieldProps) {
  // The ledger's line above carries the evidence.
  const hint = `Default ${formatThree(assumption.default)} ${assumption.unit}; from 0, each at least as much as the one before.`;
  if (onChange) return <LiveHours assumption={assumption} hint={hint} onChange={onChange} />;
  const id = fieldId(assumption.id);
  return (
    <Fieldset legend={assumption.label} hint={hint} className="grid grid-cols-3 gap-2">
      {points.map(({ key, label }) => (
        <div key={key} className="grid gap-1">
          <label htmlFor={`${id}-${key}`} className="text-xs text-muted">
            {label}
          </label>
          <NumberFrame
            id={`${id}-${key}`}
            // One name for all three: they arrive in the order in which they stand. Left empty, the default holds.
            name={fieldName(assumption.id)}
            unit="h"
            defaultValue={assumption.isChanged ? String(assumption.value[key]) : ""}
            placeholder={String(assumption.value[key])}
          />
        </div>
      ))}
    </Fieldset>
  );
}
