import { formatList } from "@/lib/format/number";
import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { gateLabel } from "@/lib/wording/labels";
import { listBlocks, listNearest } from "@/lib/wording/recommendation";

const MOST_NEAREST = 6;

/** When nothing passes: what stands in the way, and which change would bring which platform back. */
export function Blocked({ evaluation }: { evaluation: Evaluation }) {
  "use memo";
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <section className="grid content-start gap-1.5">
        <h3 className="text-sm font-semibold">What stands in the way</h3>
        <ul className="text-sm">
          {listBlocks(evaluation).map(({ gate, platforms }) => (
            <li key={gate} className="border-t border-line py-1.5 first:border-t-0 first:pt-0">
              <span className="font-medium">{gateLabel(gate)}:</span>{" "}
              {formatList(platforms.map(({ name }) => nameInSentence(name)))}.
            </li>
          ))}
        </ul>
      </section>
      <section className="grid content-start gap-1.5">
        <h3 className="text-sm font-semibold">What would bring one back</h3>
        <ul className="text-sm">
          {listNearest(evaluation, MOST_NEAREST).map(({ id, name, gates }) => (
            <li key={id} className="border-t border-line py-1.5 first:border-t-0 first:pt-0">
              <span className="font-medium">{name}:</span> {gates.map(({ wayBack }) => wayBack).join(" And: ")}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
