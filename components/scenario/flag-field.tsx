"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { fieldId } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

/** Yes or no. The hidden "no" stands for an empty box in a plain form, which sends nothing for one. */
export function FlagField({ path }: { path: FieldPath }) {
  const field = useField(path);
  const { label, hint } = fieldWords[path];
  const isOn = (field.text ?? field.assumed) === "1";
  return (
    <div>
      <input type="hidden" name={path} value="0" />
      <Checkbox
        id={fieldId(path)}
        name={path}
        value="1"
        label={label}
        hint={hint}
        checked={isOn}
        onCheckedChange={(checked) => field.change(checked ? "1" : "0")}
      />
    </div>
  );
}
