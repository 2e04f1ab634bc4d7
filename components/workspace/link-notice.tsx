import { Callout } from "@/components/ui/callout";
import { formatCount, plural } from "@/lib/format/number";

/** What became of the link that was opened. */
export interface LinkReport {
  /** Why it could not be read at all. */
  readonly refusal: string | null;
  /** Parts that mean nothing here. */
  readonly leftOut: readonly string[];
  /** A price book that is not there. */
  readonly unknownBook: string | null;
}

export function LinkNotice({ report: { refusal, leftOut, unknownBook } }: { report: LinkReport }) {
  if (refusal !== null)
    return (
      <Callout tone="warn" title={refusal}>
        <p>The example is shown in its place.</p>
      </Callout>
    );
  if (leftOut.length === 0 && unknownBook === null) return null;
  return (
    <div className="grid gap-1 text-sm text-muted" role="note">
      {leftOut.length > 0 ? (
        <p>
          {capital(formatCount(leftOut.length))} {plural(leftOut.length, "part")} of this link{" "}
          {leftOut.length === 1 ? "is not known and was" : "are not known and were"} left out:{" "}
          {leftOut.slice(0, 4).join(", ")}
          {leftOut.length > 4 ? " and others" : ""}.
        </p>
      ) : null}
      {unknownBook === null ? null : (
        <p>This link asks for the price book “{unknownBook}”, which is not here; the newest is used in its place.</p>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
