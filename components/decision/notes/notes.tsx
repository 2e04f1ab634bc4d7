import { Subhead } from "@/components/decision/document/subhead";
import type { ActionResult } from "@/lib/auth/action-result";
import type { DecisionRecord } from "@/lib/decisions/record";
import { isSettled } from "@/lib/decisions/status";
import { AddNote } from "./add-note";
import { NoteList } from "./note-list";

interface NotesProps {
  team: string;
  record: DecisionRecord;
  canWrite: boolean;
  addNote: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

/** Dated notes on a settled record, and for editors a way to add one; nothing while its words are open. */
export function Notes({ team, record: { id, status, notes }, canWrite, addNote }: NotesProps) {
  if (!isSettled(status)) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Subhead>Notes since the decision</Subhead>
      {notes.length === 0 ? (
        <p className="text-sm text-muted">None. What the record says stays as it was decided; notes are added to it.</p>
      ) : (
        <NoteList notes={notes} />
      )}
      {canWrite ? <AddNote team={team} recordId={id} addNote={addNote} /> : null}
    </div>
  );
}
