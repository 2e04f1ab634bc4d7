"use client";

import { fieldId } from "@/components/scenario/number-field";
import { fieldWords } from "@/components/scenario/words";
import { Callout } from "@/components/ui/callout";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { useDueFaults } from "./use-due-faults";

/** Says that the results are older than the form, and which field is to blame. */
export function FaultNote({ onShowField }: { onShowField: (path: FieldPath) => void }) {
  const paths = useDueFaults();
  return (
    <div role="status">
      {paths.length > 0 ? (
        <div className="pb-4">
          <Callout tone="warn" title="These results leave out what cannot be read yet">
            <p>
              Put right, or empty:{" "}
              {paths.map((path, index) => (
                <span key={path}>
                  {index > 0 ? ", " : null}
                  <a
                    href={`#${fieldId(path)}`}
                    className="link"
                    onClick={(event) => {
                      event.preventDefault();
                      onShowField(path);
                    }}
                  >
                    {fieldWords[path].label}
                  </a>
                </span>
              ))}
              . Everything else you entered is kept; the figures are from your last valid answers.
            </p>
          </Callout>
        </div>
      ) : null}
    </div>
  );
}
