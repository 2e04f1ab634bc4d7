"use client";

import { type ReactNode, useState } from "react";
import { Fieldset } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import type { ThreePoint } from "@/lib/planner/three-point";
import { type Changeable, fieldId } from "./changeable";
import { checkHours, type DraftHours, formatThree, points } from "./hours";
import { ResetButton } from "./reset-button";

interface LiveHoursProps {
  assumption: Changeable<ThreePoint>;
  hint: ReactNode;
  onChange: (value: ThreePoint | null) => void;
}

/** While the three do not fit together they stay here, with the reason; what fits leaves at once. */
export function LiveHours({ assumption, hint, onChange }: LiveHoursProps) {
  const { label, max, value, isChanged } = assumption;
  const [draft, setDraft] = useState<DraftHours | null>(null);
  const shown = draft ?? value;
  const checked = draft ? checkHours(draft, max) : null;
  const fault = checked && "error" in checked ? checked : null;
  const id = fieldId(assumption.id);

  const change = (key: keyof ThreePoint) => (hours: number | null) => {
    const next = { ...shown, [key]: hours };
    const result = checkHours(next, max);
    setDraft("error" in result ? next : null);
    if ("hours" in result) onChange(result.hours);
  };
  const reset = () => {
    setDraft(null);
    onChange(null);
  };

  return (
    <Fieldset legend={label} hint={hint}>
      <div className="grid grid-cols-3 gap-2">
        {points.map(({ key, label: name }) => (
          <NumberInput
            key={key}
            id={`${id}-${key}`}
            label={<span className="text-xs font-normal text-muted">{name}</span>}
            value={shown[key]}
            onValueChange={change(key)}
            min={0}
            max={max}
            unit="h"
            error={fault?.at === key ? fault.error : undefined}
          />
        ))}
      </div>
      {isChanged || draft ? (
        <p className="pt-1">
          <ResetButton label={label} preset={formatThree(assumption.default)} onReset={reset} />
        </p>
      ) : null}
    </Fieldset>
  );
}
