"use client";

import { TextInput } from "@/components/ui/text-input";
import { MAX_TAG, MAX_TAGS } from "@/lib/scenarios/content";

interface TagsFieldProps {
  /** As typed, with commas between. */
  value: string;
  onValueChange: (text: string) => void;
  error?: string | undefined;
  id?: string;
  readOnly?: boolean;
}

export function TagsField({ value, onValueChange, error, ...rest }: TagsFieldProps) {
  return (
    <TextInput
      label="Tags"
      hint={`With commas between: at most ${MAX_TAGS}, each of up to ${MAX_TAG} characters.`}
      value={value}
      onChange={({ target }) => onValueChange(target.value)}
      error={error}
      autoComplete="off"
      {...rest}
    />
  );
}
