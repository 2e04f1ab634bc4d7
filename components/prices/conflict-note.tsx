import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { RevisionConflict } from "@/lib/prices/conflict";

interface ConflictNoteProps {
  conflict: RevisionConflict;
  /** What both have changed, in words. */
  clashes: readonly string[];
  onTop: () => void;
  onDrop: () => void;
}

/** Somebody else saved first: what they changed, and what becomes of one's own changes. */
export function ConflictNote({ conflict: { latest }, clashes, onTop, onDrop }: ConflictNoteProps) {
  return (
    <Callout
      tone="warn"
      role="alert"
      title={`${latest.by ?? "Somebody"} has saved revision ${latest.number} in the meantime: ${latest.note}`}
    >
      <ul className="list-disc pl-5">
        {latest.changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {clashes.length > 0 ? (
        <>
          <p>You both changed this; on top of theirs, yours will hold:</p>
          <ul className="list-disc pl-5">
            {clashes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Your own changes are of other entries.</p>
      )}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button variant="primary" onClick={onTop}>
          Put my changes on top
        </Button>
        <Button onClick={onDrop}>Drop my changes</Button>
      </div>
    </Callout>
  );
}
