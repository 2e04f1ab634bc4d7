/** The chosen numbers behind a record's figures, in words: what the team put in, and what nobody stated. */
import { isFieldPath, valueAt } from "@/lib/planner/scenario/fields";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import { ASSUMPTION_PREFIX } from "@/lib/scenarios/entries";
import type { Fact } from "./document";
import type { Frozen } from "./frozen";

export interface ChangedAssumption extends Fact {
  /** "Berth’s own is 5 MB": what stands in its place where nobody chooses. */
  readonly otherwise: string;
  readonly by: "scenario" | "team prices";
}

/** Numbers of Berth's that the team put its own in place of. */
export const changedAssumptions = ({ evaluation, assumptions }: Frozen): readonly ChangedAssumption[] =>
  evaluation.changedAssumptions.map(({ id, value, default: preset }) => {
    const path = ASSUMPTION_PREFIX + id;
    return {
      label: capital(pathInWords(path)),
      value: valueInWords(path, value),
      otherwise: valueInWords(path, preset),
      by: Object.hasOwn(assumptions, id) ? "scenario" : "team prices",
    };
  });

/** What the form asked and nobody answered, as it was then assumed. */
export const assumedAnswers = ({ evaluation: { assumed, scenario } }: Frozen): readonly Fact[] =>
  assumed
    .filter((path) => isFieldPath(path) && path !== "name" && !path.startsWith("priorities"))
    .map((path) => ({
      label: capital(pathInWords(path)),
      value: valueInWords(path, isFieldPath(path) ? (valueAt(scenario, path) ?? null) : null),
    }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
