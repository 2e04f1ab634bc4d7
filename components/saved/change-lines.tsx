import { changeInWords } from "@/lib/scenarios/change-words";
import type { ContentChange } from "@/lib/scenarios/content";

/** What a version changed, a line each. */
export function ChangeLines({ changes }: { changes: readonly ContentChange[] }) {
  return (
    <ul className="grid gap-0.5">
      {changes.map((change) => (
        <li key={change.path} className="figures break-words">
          {changeInWords(change)}
        </li>
      ))}
    </ul>
  );
}
