import type { RecordDocument } from "@/lib/decisions/document";
import { Facts } from "./facts";
import { Prose } from "./prose";
import { Subhead } from "./subhead";

/** What drove the decision: what the team says, what it stated, and what matters to it how much. */
export function Drivers({ doc }: { doc: RecordDocument }) {
  const { words, constraints, priorities } = doc;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {words.drivers === "" ? null : <Prose text={words.drivers} />}
      <div className="grid gap-1">
        <Subhead>What matters how much</Subhead>
        <p className="figures text-sm">{priorities.map(({ label, value }) => `${label} ${value}`).join(" · ")}</p>
      </div>
      <div className="grid gap-1">
        <Subhead>What the team stated</Subhead>
        <Facts facts={constraints} />
      </div>
    </div>
  );
}
