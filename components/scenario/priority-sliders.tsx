"use client";

import { ResetButton } from "@/components/assumptions/reset-button";
import { FieldError, Fieldset } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { formatShare } from "@/lib/format/percent";
import { isAssumed } from "./assumed";
import { WithAside } from "./choice-fields";
import { fieldId } from "./number-field";
import { usePlanner, usePlannerStore } from "./planner-context";
import { moveShare, priorities, shareOf, textsOfPriorities } from "./priority-shares";
import { fieldWords } from "./words";

/** Whatever one priority gains the others lose. The same three as the point in the triangle of the results. */
export function PrioritySliders() {
  const store = usePlannerStore();
  const fields = usePlanner((state) => state.fields);
  const fault = usePlanner(({ faults }) => faults.find(({ path }) => path === "priorities.cost")?.message);
  const shares = shareOf(fields);
  const isOurs = priorities.every((priority) => isAssumed(`priorities.${priority}`, fields[`priorities.${priority}`]));
  const reset = () => store.setFields(textsOfPriorities({ cost: 1, operations: 1, control: 1 }));

  return (
    <WithAside
      aside={
        isOurs ? (
          <span className="text-faint underline decoration-dotted underline-offset-[0.22em]">assumed</span>
        ) : (
          <span data-needs-script>
            <ResetButton label="Priorities" preset="equal" onReset={reset} />
          </span>
        )
      }
    >
      <Fieldset legend="What matters most" className="grid gap-2">
        {priorities.map((priority) => {
          const { label, hint } = fieldWords[`priorities.${priority}`];
          return (
            <Slider
              key={priority}
              id={fieldId(`priorities.${priority}`)}
              name={`priorities.${priority}`}
              label={
                <>
                  {label} <span className="font-normal text-muted">{hint}</span>
                </>
              }
              min={0}
              max={3}
              step={0.01}
              value={Math.round(shares[priority] * 300) / 100}
              valueText={formatShare(shares[priority])}
              onValueChange={(value) => store.setFields(textsOfPriorities(moveShare(shares, priority, value / 3)))}
            />
          );
        })}
      </Fieldset>
      {fault ? <FieldError id="priorities">{fault}</FieldError> : null}
    </WithAside>
  );
}
