import { Sentences } from "@/components/reading/sentences";
import type { RecordDocument } from "@/lib/decisions/document";
import { Prose } from "./prose";
import { Subhead } from "./subhead";

/** What follows from it, good and bad: what the team writes, and what the figures say it gives up. */
export function Consequences({ doc }: { doc: RecordDocument }) {
  const { words, onePage, sacrifices } = doc;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 md:grid-cols-2 print:grid-cols-2">
      <div className="grid content-start gap-2">
        <Subhead>Good</Subhead>
        {words.good === "" ? null : <Prose text={words.good} />}
        <Sentences lines={onePage.reasons} />
      </div>
      <div className="grid content-start gap-2">
        <Subhead>Bad</Subhead>
        {words.bad === "" ? null : <Prose text={words.bad} />}
        {sacrifices.length > 0 ? (
          <Sentences lines={sacrifices} />
        ) : words.bad === "" ? (
          <p className="text-sm text-muted">It gives up nothing that was asked for.</p>
        ) : null}
      </div>
    </div>
  );
}
