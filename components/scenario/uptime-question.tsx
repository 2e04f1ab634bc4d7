"use client";

import { FieldError } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { formatPercent } from "@/lib/format/percent";
import { readField } from "@/lib/link/read-field";
import { toleranceLabels } from "@/lib/wording/labels";
import { SegmentedField, WithAside } from "./choice-fields";
import { allowedInWords, formatAllowed } from "./downtime";
import { FieldAside } from "./field-aside";
import { fieldId, NumberField } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

const PATH = "availabilityTargetPercent";
const targets = [99, 99.5, 99.9, 99.95, 99.99];

/** The target as five common ones or any other, each with the downtime it allows. */
export function UptimeQuestion() {
  const field = useField(PATH);
  const read = readField(PATH, field.text ?? field.assumed);
  const target = read.ok ? Number(read.value) : null;
  return (
    <div className="grid gap-4">
      <WithAside aside={<FieldAside path={PATH} field={field} preset={formatPercent(Number(field.assumed))} />}>
        {/* Without a script an uncommon target goes along like this, until another is chosen below. */}
        {target !== null && !targets.includes(target) ? <input type="hidden" name={PATH} value={target} /> : null}
        <Segmented
          legend={fieldWords[PATH].label}
          segments={targets.map((percent) => ({ value: String(percent), label: <Target percent={percent} /> }))}
          value={String(target)}
          onValueChange={field.change}
          name={PATH}
          isFull
        />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-xs text-muted">
            {target === null ? null : (
              <>
                {formatPercent(target)} = {allowedInWords(target)} down a month
              </>
            )}
          </p>
          <div data-needs-script className="w-24">
            <ExactTarget />
          </div>
        </div>
        {field.error ? <FieldError id={fieldId(PATH)}>{field.error}</FieldError> : null}
      </WithAside>
      <SegmentedField path="downtimeTolerance" labels={toleranceLabels} />
    </div>
  );
}

const Target = ({ percent }: { percent: number }) => (
  <span className="figures grid -mx-1.5 leading-tight">
    <span>{formatPercent(percent)}</span>
    <span className="text-xs font-normal text-muted">{formatAllowed(percent)}</span>
  </span>
);

const ExactTarget = () => <NumberField path={PATH} label="Exact uptime target" isLabelHidden isUnnamed isBare />;
