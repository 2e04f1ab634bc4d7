import { AssumptionField } from "@/components/assumptions/assumption-field";
import { Disclosure } from "@/components/ui/disclosure";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { Platform } from "@/lib/planner/platforms/platform";
import type { ResultsActions } from "@/lib/view-state";
import { Section } from "./section";
import { touchingAssumptions } from "./touching-assumptions";

interface AssumptionsProps {
  evaluation: Evaluation;
  facts: Platform;
  actions: ResultsActions | null;
}

/** Every number somebody chose that moves this platform's figures, to be changed in place. */
export function Assumptions({ evaluation, facts, actions }: AssumptionsProps) {
  return (
    <Section
      id="assumptions"
      title="Assumptions"
      lead="Numbers that we chose and you may know better. A change counts for every platform it touches, and stays in the link."
    >
      <div>
        {touchingAssumptions(evaluation, facts).map(({ title, assumptions }) => {
          const changed = assumptions.filter(({ isChanged }) => isChanged).length;
          return (
            <Disclosure
              key={title}
              summary={title}
              aside={changed > 0 ? `${changed} of ${assumptions.length} changed` : `${assumptions.length}`}
            >
              <div className="grid gap-x-8 gap-y-5 pt-1 sm:grid-cols-2">
                {assumptions.map((assumption) => (
                  <AssumptionField
                    key={assumption.id}
                    assumption={assumption}
                    onChange={actions ? (value) => actions.changeAssumption(assumption.id, value) : null}
                  />
                ))}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </Section>
  );
}
