import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

/** A figure nobody stated or confirmed: dotted underline, with a word beside it that says so. */
export function Unsure({ children }: { children: ReactNode }) {
  return (
    <span className="underline decoration-dotted decoration-1 underline-offset-[0.22em]" data-known="no">
      {children}
    </span>
  );
}

export const AssumedMark = () => <Badge>assumed</Badge>;

export const UnverifiedMark = () => <Badge tone="warn">unverified</Badge>;

/** What the marks mean, for the head of a view that uses them. */
export function MarksLegend() {
  return (
    <p className="text-xs text-muted">
      Figures with a <Unsure>dotted line</Unsure> are not known: <AssumedMark /> rests on a number that we or you chose,{" "}
      <UnverifiedMark /> on a price that no page confirmed.
    </p>
  );
}
