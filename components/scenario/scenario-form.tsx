"use client";

import { memo, type RefObject } from "react";
import { SCENARIO_FORM_ID } from "@/components/assumptions/form-id";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { CarriedFields } from "./carried-fields";
import { FirstQuestions } from "./first-questions";
import { DecidedGroup } from "./group-decided";
import { type BookChoice, PricesGroup } from "./group-prices";
import { PrioritiesGroup } from "./group-priorities";
import { TeamGroup } from "./group-team";
import { WatchingGroup } from "./group-watching";
import { WorkloadGroup } from "./group-workload";
import { usePlace } from "./place";
import { usePlannerStore } from "./planner-context";
import { TextField } from "./text-field";

interface ScenarioFormProps {
  formRef: RefObject<HTMLFormElement | null>;
  books: readonly BookChoice[];
  /** Takes the visitor to the results; the browser sends the form only where no script answers it. */
  onSubmit: (event: { preventDefault: () => void }) => void;
}

function Form({ formRef, books, onSubmit }: ScenarioFormProps) {
  const store = usePlannerStore();
  const place = usePlace();
  return (
    <form
      ref={formRef}
      id={SCENARIO_FORM_ID}
      method="get"
      action={place.path}
      autoComplete="off"
      onSubmit={onSubmit}
      aria-label="Constraints"
      className="grid gap-6"
    >
      <CarriedFields />
      <FirstQuestions />
      <div>
        <TeamGroup />
        <WorkloadGroup />
        <PrioritiesGroup />
        <DecidedGroup />
        <WatchingGroup />
        <PricesGroup books={books} />
      </div>
      <TextField path="name" />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button type="submit">Compare platforms</Button>
        <Button
          variant="quiet"
          data-needs-script
          onClick={() => {
            const { fields, message } = place.reset();
            store.replaceScenario(fields, message);
          }}
        >
          <Icon name="reset" />
          Reset all
        </Button>
      </div>
    </form>
  );
}

/**
 * A plain form whose field names are the keys of a link; the script only makes it answer sooner. Each field follows the state
 * by itself, so nothing that happens around the form draws it again.
 */
export const ScenarioForm = memo(Form);
