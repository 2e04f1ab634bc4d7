"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";

interface FindFieldProps {
  text: string;
  onFind: (text: string) => void;
}

export const findWords = { label: "Find a platform", placeholder: "Name, provider or kind" } as const;

/** Shows what is being typed while it is; the table, and so `text`, may follow later. */
export function FindField({ text, onFind }: FindFieldProps) {
  "use memo";
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      {...findWords}
      autoComplete="off"
      value={draft ?? text}
      onFocus={() => setDraft(text)}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        setDraft(event.target.value);
        onFind(event.target.value);
      }}
    />
  );
}
