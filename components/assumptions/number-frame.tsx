import { describedBy, type FieldText } from "@/components/ui/field";
import { SCENARIO_FORM_ID } from "./form-id";

interface NumberFrameProps extends Pick<FieldText, "hint"> {
  id: string;
  name: string;
  unit: string;
  defaultValue: string;
  placeholder?: string | undefined;
  "aria-label"?: string | undefined;
}

/** A field of the scenario's form for readers without a script, in the frame of the field that takes its place. */
export function NumberFrame({ id, name, unit, defaultValue, placeholder, hint, ...rest }: NumberFrameProps) {
  return (
    <div className="control flex h-9 items-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        {...rest}
        {...describedBy(id, { hint, error: undefined })}
        id={id}
        name={name}
        form={SCENARIO_FORM_ID}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={defaultValue}
        placeholder={placeholder}
        className="figures h-full w-full min-w-0 bg-transparent px-2.5 text-sm outline-none placeholder:text-faint"
      />
      <span className="shrink-0 pr-2.5 text-xs whitespace-nowrap text-muted">{unit}</span>
    </div>
  );
}
