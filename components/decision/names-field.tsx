"use client";

import { useState } from "react";
import { TextArea } from "@/components/ui/text-area";

interface NamesFieldProps {
  label: string;
  names: readonly string[];
  onNamesChange: (names: readonly string[]) => void;
  error?: string | undefined;
}

const read = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Names one under the other. */
export function NamesField({ label, names, onNamesChange, error }: NamesFieldProps) {
  const [typed, setTyped] = useState(names.join("\n"));
  // Another's version or a kept one came in: what is typed gives way, but not to its own echo.
  const text = read(typed).join("\n") === names.join("\n") ? typed : names.join("\n");
  return (
    <TextArea
      label={label}
      hint="One name a line."
      rows={3}
      value={text}
      onChange={({ target }) => {
        setTyped(target.value);
        onNamesChange(read(target.value));
      }}
      error={error}
      autoComplete="off"
    />
  );
}
