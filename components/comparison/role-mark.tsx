import { cx } from "@/components/ui/cx";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { roleOf } from "./roles";

/** What a platform is in this result, behind its name. */
export function RoleMark({ evaluation, id }: { evaluation: Evaluation; id: PlatformId }) {
  "use memo";
  const role = roleOf(evaluation, id);
  if (role === null) return null;
  return (
    <>
      {" "}
      <span
        className={cx(
          "text-xs whitespace-nowrap",
          role === "our pick" ? "font-semibold text-accent" : "font-normal text-muted",
        )}
      >
        {role}
      </span>
    </>
  );
}
