"use client";

import { memo } from "react";
import { cx } from "@/components/ui/cx";
import { addressFor } from "@/lib/link/codec";
import { canonicalTexts, type FieldTexts } from "@/lib/link/scenario-texts";
import { example, samples, sampleTexts } from "@/lib/samples";
import { defaultView } from "@/lib/view-state";
import { usePlanner, usePlannerStore } from "./planner-context";

const key = (fields: FieldTexts): string => JSON.stringify(canonicalTexts(fields));
const known = samples.map((sample) => ({
  sample,
  key: key(sampleTexts(sample)),
  href: addressFor({ fields: sampleTexts(sample), priceBook: null, assumptions: {}, view: defaultView }),
}));

function Row() {
  const store = usePlannerStore();
  const present = usePlanner(({ fields }) => key(fields));
  const shown = known.find((candidate) => candidate.key === present)?.sample;

  return (
    <div data-print="no" className="grid gap-1.5">
      <nav aria-label="Samples" className="flex flex-wrap items-center gap-x-1 gap-y-1 text-sm">
        <span className="mr-1 text-muted">Start from</span>
        {known.map(({ sample, href }) => (
          <a
            key={sample.id}
            href={href}
            aria-current={sample === shown ? "true" : undefined}
            title={sample.description}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              if (sample !== shown) store.replaceScenario(sampleTexts(sample), `Started from “${sample.label}”.`);
            }}
            className={cx(
              "inline-flex min-h-7 items-center rounded-md border px-2",
              sample === shown
                ? "border-accent bg-accent-soft font-medium text-accent"
                : "border-line text-muted hover:border-edge hover:text-ink",
            )}
          >
            {sample.label}
          </a>
        ))}
      </nav>
      <p className="min-h-[1.3125rem] text-sm text-muted">
        {shown ? (
          <>
            {shown === example ? "An example" : "A sample"}, not your team yet
            <span className="max-sm:hidden">: {shown.description}</span>
            <span className="sm:hidden">.</span> Change anything and the answer follows.
          </>
        ) : (
          "Your scenario. The address of this page carries all of it: bookmark it or send it on."
        )}
      </p>
    </div>
  );
}

/** Teams to start from, in place of an empty page. Links without a script; with one, a change that can be undone. */
export const SamplesRow = memo(Row);
