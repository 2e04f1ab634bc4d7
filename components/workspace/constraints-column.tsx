"use client";

import type { RefObject } from "react";
import type { BookChoice } from "@/components/scenario/group-prices";
import { scenarioInOneLine } from "@/components/scenario/phrases";
import { usePlanner } from "@/components/scenario/planner-context";
import { ScenarioForm } from "@/components/scenario/scenario-form";
import { buttonClass } from "@/components/ui/button";

interface ConstraintsColumnProps {
  books: readonly BookChoice[];
  formRef: RefObject<HTMLFormElement | null>;
  /** Undefined until the script runs; until then the address decides, so that the first paint needs no script. */
  isOpen: boolean | undefined;
  onOpenChange: (isOpen: boolean) => void;
  onSubmit: (event: { preventDefault: () => void }) => void;
}

const PANEL_ID = "constraints";

/** On a laptop the form beside the results; on a phone one line above them that opens it. */
export function ConstraintsColumn({ books, formRef, isOpen, onOpenChange, onSubmit }: ConstraintsColumnProps) {
  const line = usePlanner(scenarioInOneLine);
  return (
    <section
      aria-labelledby="constraints-title"
      data-print="no"
      className="lg:sticky lg:top-(--saved-bar,0px) lg:max-h-[calc(100dvh-var(--saved-bar,0px))] lg:overflow-y-auto lg:overscroll-contain lg:border-r lg:border-line lg:-ml-1 lg:py-3 lg:pr-6 lg:pl-1 lg:[scrollbar-gutter:stable]"
    >
      <h2 id="constraints-title" className="sr-only lg:not-sr-only lg:mb-4 lg:block lg:text-lg">
        Your constraints
      </h2>
      <div className="flex items-center justify-between gap-3 border-y border-line py-2 lg:hidden">
        <p className="figures min-w-0 text-sm">{line}</p>
        <a
          href={`#${PANEL_ID}`}
          role={isOpen === undefined ? undefined : "button"}
          aria-expanded={isOpen}
          aria-controls={PANEL_ID}
          onClick={(event) => {
            event.preventDefault();
            onOpenChange(!isOpen);
          }}
          className={buttonClass({ size: "sm" })}
        >
          {isOpen ? "Close" : "Edit"}
        </a>
      </div>
      <div
        id={PANEL_ID}
        data-open={isOpen === undefined ? undefined : isOpen ? "yes" : "no"}
        className="max-lg:py-4 max-lg:not-data-open:not-target:hidden max-lg:data-[open=no]:hidden"
      >
        <ScenarioForm formRef={formRef} books={books} onSubmit={onSubmit} />
      </div>
    </section>
  );
}
