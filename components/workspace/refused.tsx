import { fieldWords } from "@/components/scenario/words";
import { Callout } from "@/components/ui/callout";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { type FieldPath, isFieldPath } from "@/lib/planner/scenario/fields";

const nameOf = (path: string): string => {
  const [head = "", tail = ""] = path.split(".");
  const field = [path, `${head}.${tail}`, head].find((candidate): candidate is FieldPath => isFieldPath(candidate));
  return field ? fieldWords[field].label : path;
};

/** The planner refused what the form let pass. It should not happen, so it must not happen in silence. */
export function Refused({ faults }: { faults: readonly FieldError[] }) {
  return (
    <Callout tone="warn" role="alert" title="This cannot be compared as it stands">
      <ul className="grid gap-1">
        {faults.map(({ path, message }) => (
          <li key={path}>
            {nameOf(path)}: {message}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
