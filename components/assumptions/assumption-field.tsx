import { Field } from "@/components/ui/field";
import { type Changeable, type ChangeHandler, fieldId, fieldName } from "./changeable";
import { FieldWords, formatPlain } from "./field-words";
import { LiveNumber } from "./live-number";
import { NumberFrame } from "./number-frame";

interface AssumptionFieldProps {
  assumption: Changeable<number>;
  onChange: ChangeHandler<number>;
}

/** One number somebody chose: its value, unit, range, evidence, and the way back to the default. */
export function AssumptionField({ assumption, onChange }: AssumptionFieldProps) {
  const id = fieldId(assumption.id);
  const hint = <FieldWords assumption={assumption} preset={formatPlain(assumption.default)} />;
  if (onChange) return <LiveNumber id={id} assumption={assumption} hint={hint} onChange={onChange} />;
  return (
    <Field id={id} label={assumption.label} hint={hint} aside={assumption.isChanged ? "your own number" : undefined}>
      <NumberFrame
        id={id}
        name={fieldName(assumption.id)}
        unit={assumption.unit}
        defaultValue={String(assumption.value)}
        hint={hint}
      />
    </Field>
  );
}
