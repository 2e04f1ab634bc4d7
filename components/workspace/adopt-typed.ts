import type { FieldTexts } from "@/lib/link/scenario-texts";
import { type FieldPath, fieldAt, isFieldPath } from "@/lib/planner/scenario/fields";

/** What a visitor entered before the script was there to hear it. */
export function typedBefore(form: HTMLFormElement): FieldTexts {
  const touched = new Set<FieldPath>();
  for (const control of form.elements) if (isTouched(control) && isFieldPath(control.name)) touched.add(control.name);
  const data = new FormData(form);
  const texts: Partial<Record<FieldPath, string>> = {};
  for (const path of touched) {
    const given = data.getAll(path).filter((value) => typeof value === "string");
    texts[path] = fieldAt(path).kind === "set" ? given.join(",") : (given.at(-1) ?? "");
  }
  return texts;
}

type NamedControl = HTMLInputElement | HTMLSelectElement;

function isTouched(control: Element): control is NamedControl {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  return control.type === "radio" || control.type === "checkbox"
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}
