"use client";

import { type ReactNode, useState } from "react";
import { NumberInput } from "@/components/ui/number-input";
import type { Changeable } from "./changeable";
import { formatPlain } from "./field-words";
import { ResetButton } from "./reset-button";

interface LiveNumberProps {
  id: string;
  assumption: Changeable<number>;
  hint: ReactNode;
  onChange: (value: number | null) => void;
}

/** What was typed and cannot be used stays in the field, with the reason; only usable numbers leave it. */
export function LiveNumber({ id, assumption, hint, onChange }: LiveNumberProps) {
  const { label, unit, min, max, value, isChanged } = assumption;
  const [rejected, setRejected] = useState<{ value: number | null } | null>(null);

  const change = (next: number | null) => {
    const isUsable = next !== null && next >= min && next <= max;
    setRejected(isUsable ? null : { value: next });
    if (isUsable) onChange(next);
  };
  const reset = () => {
    setRejected(null);
    onChange(null);
  };

  return (
    <NumberInput
      id={id}
      label={label}
      value={rejected ? rejected.value : value}
      onValueChange={change}
      min={min}
      max={max}
      step={stepOf(assumption.default)}
      unit={unit}
      hint={hint}
      error={rejected ? `Enter a number from ${formatPlain(min)} to ${formatPlain(max)}.` : undefined}
      aside={
        isChanged || rejected ? (
          <ResetButton label={label} preset={formatPlain(assumption.default)} onReset={reset} />
        ) : undefined
      }
    />
  );
}

/** An arrow key moves by about a hundredth of the default, in steps one can say: 1, 0.1, 0.01. */
const stepOf = (preset: number): number => (preset >= 10 || preset === 0 ? 1 : preset >= 1 ? 0.1 : 0.01);
