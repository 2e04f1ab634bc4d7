"use client";

import { Select } from "@/components/ui/select";
import { formatShare } from "@/lib/format/percent";
import { readField } from "@/lib/link/read-field";
import { FieldAside } from "./field-aside";
import { fieldId } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

const PATH = "purchase.spotShare";
const shares = [0, 0.25, 0.5, 0.75, 0.9];

const inWords = (share: number): string => (share === 0 ? "None" : `${formatShare(share)} of them`);

export function SpotField() {
  const field = useField(PATH);
  const read = readField(PATH, field.text ?? field.assumed);
  const share = read.ok ? Number(read.value) : 0;
  const offered = shares.includes(share) ? shares : [...shares, share].sort((a, b) => a - b);
  return (
    <Select
      id={fieldId(PATH)}
      name={PATH}
      label={fieldWords[PATH].label}
      hint={fieldWords[PATH].hint}
      error={field.error}
      aside={<FieldAside path={PATH} field={field} preset="none" />}
      options={offered.map((value) => ({ value: String(value), label: inWords(value) }))}
      value={String(share)}
      onValueChange={field.change}
    />
  );
}
