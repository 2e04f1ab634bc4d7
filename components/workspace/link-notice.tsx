import { Callout } from "@/components/ui/callout";
import { formatCount, plural } from "@/lib/format/number";
import { assumptionFacts, isAssumptionId } from "@/lib/planner/assumptions";

/** What became of the link that was opened. */
export interface LinkReport {
  /** Why it could not be read at all. */
  readonly refusal: string | null;
  /** Parts that mean nothing here. */
  readonly leftOut: readonly string[];
  /** Ids of assumptions that are out of range, or with which nothing could be compared. */
  readonly notTaken: readonly string[];
  /** A price book that is not there. */
  readonly unknownBook: string | null;
}

export function LinkNotice({ report: { refusal, leftOut, notTaken, unknownBook } }: { report: LinkReport }) {
  if (refusal !== null)
    return (
      <Callout tone="warn" title={refusal}>
        <p>The example is shown in its place.</p>
      </Callout>
    );
  if (leftOut.length === 0 && notTaken.length === 0 && unknownBook === null) return null;
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
      {notTaken.length > 0 ? (
        <p>
          {capital(formatCount(notTaken.length))} {plural(notTaken.length, "assumption")} of this link ask
          {notTaken.length === 1 ? "s" : ""} for more or less than Berth can compute with and{" "}
          {notTaken.length === 1 ? "keeps its default" : "keep their defaults"}:{" "}
          {notTaken.slice(0, 4).map(nameOf).join("; ")}
          {notTaken.length > 4 ? "; and others" : ""}.
        </p>
      ) : null}
      {unknownBook === null ? null : (
        <p>This link asks for the price book “{unknownBook}”, which is not here; the newest is used in its place.</p>
      )}
    </div>
  );
}

/** "Peak against average load, spiky traffic"; hours of one platform by their id. */
const nameOf = (id: string): string => (isAssumptionId(id) ? assumptionFacts[id].label : id);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
