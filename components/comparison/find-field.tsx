"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";

interface FindFieldProps {
  text: string;
  /** Null where nothing can be searched yet. */
  onFind: ((text: string) => void) | null;
}

/** Shows what is being typed while it is; the table, and so `text`, may follow later. */
export function FindField({ text, onFind }: FindFieldProps) {
  "use memo";
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      label="Find a platform"
      placeholder="Name, provider or kind"
      autoComplete="off"
      value={draft ?? text}
      disabled={onFind === null}
      onFocus={() => setDraft(text)}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        setDraft(event.target.value);
        onFind?.(event.target.value);
      }}
    />
  );
}
