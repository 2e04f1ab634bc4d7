"use client";

import { useEffect, useState } from "react";
import { fieldId } from "@/components/scenario/number-field";
import { usePlanner } from "@/components/scenario/planner-context";
import { fieldWords } from "@/components/scenario/words";
import { Callout } from "@/components/ui/callout";
import type { FieldPath } from "@/lib/link/fields";

/** As long as the fields themselves wait before they say what is wrong. */
const PATIENCE_MS = 900;

/** Says that the results are older than the form, and which field is to blame. */
export function FaultNote({ onShowField }: { onShowField: (path: FieldPath) => void }) {
  const paths = usePlanner(({ faults }) => faults.map(({ path }) => path).join(" "));
  const [isDue, setDue] = useState(paths !== "");
  useEffect(() => {
    if (paths === "") {
      setDue(false);
      return;
    }
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [paths]);

  return (
    <div role="status">
      {isDue && paths !== "" ? (
        <div className="pb-4">
          <Callout tone="warn" title="These results leave out what cannot be read yet">
            <p>
              Put right, or empty:{" "}
              {(paths.split(" ") as FieldPath[]).map(
                (
                  path,
                  index, // joined from paths above
                ) => (
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
                ),
              )}
              . Everything else you entered is kept; the figures are from your last valid answers.
            </p>
          </Callout>
        </div>
      ) : null}
    </div>
  );
}
