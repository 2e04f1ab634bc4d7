import { Sentences } from "@/components/reading/sentences";
import type { RecordDocument } from "@/lib/decisions/document";
import { wordPartLabels } from "@/lib/decisions/words";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { Prose } from "./prose";
import { Subhead } from "./subhead";

/** What was decided, why, and, where it is not what Berth picks, why not that. */
export function Outcome({ doc }: { doc: RecordDocument }) {
  const { onePage, words, reasons, isPick, pick } = doc;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="max-w-prose font-medium">{onePage.decision}</p>
      {words.outcome === "" ? null : <Prose text={words.outcome} />}
      <div className="grid gap-1.5">
        <Subhead>Why</Subhead>
        {reasons.length > 0 ? (
          <Sentences lines={reasons} />
        ) : (
          <p className="text-sm text-muted">No rule speaks for it by itself.</p>
        )}
      </div>
      {isPick ? null : (
        <div className="grid gap-1.5">
          <Subhead>{wordPartLabels.whyNotPick}</Subhead>
          <p className="text-sm text-muted">
            {pick === null
              ? "Berth picks none: every platform fails a constraint."
              : `Berth picks ${nameInSentence(pick.name)}.`}
          </p>
          <Prose text={words.whyNotPick} />
        </div>
      )}
    </div>
  );
}
