"use client";

import { useEffect, useRef, useState } from "react";
import { usePlace } from "@/components/scenario/place";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { formatUsd } from "@/lib/format/money";
import { CopyLink } from "./copy-link";
import type { Pick } from "./pick";
import { SaveLink } from "./save-link";
import { useDueFaults } from "./use-due-faults";

interface ResultsBarProps {
  pick: Pick;
  onShowPrices: () => void;
}

/** Stays in sight while the results scroll: the pick once its headline is gone, the age of the prices, the link. */
export function ResultsBar({ pick, onShowPrices }: ResultsBarProps) {
  const mark = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  const isStale = useDueFaults().length > 0;
  const { path } = usePlace();
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(([entry]) => setScrolled(entry !== undefined && !entry.isIntersecting));
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <div ref={mark} aria-hidden="true" className="pointer-events-none absolute h-40 w-px" />
      <div
        className={cx(
          "z-10 -mx-4 flex min-h-11 flex-wrap items-center justify-end gap-x-4 gap-y-1 border-b bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6 lg:sticky lg:top-(--saved-bar,0px) lg:mx-0 lg:px-0",
          isScrolled ? "border-line" : "border-transparent max-lg:border-line",
        )}
      >
        <p
          aria-hidden={!isScrolled}
          className={cx(
            "figures mr-auto hidden text-sm font-medium transition-opacity lg:block",
            isScrolled ? "opacity-100" : "opacity-0",
          )}
        >
          <PickInBrief pick={pick} /> {isStale ? <Badge tone="warn">from your last valid answers</Badge> : null}
        </p>
        <p className="text-xs text-muted max-lg:mr-auto">
          <button
            type="button"
            onClick={onShowPrices}
            className="min-h-6 text-left underline decoration-dotted underline-offset-[0.22em] hover:text-ink"
          >
            {pick.prices}
          </button>
        </p>
        <div className="flex gap-2">
          <CopyLink />
          {path === "/" ? <SaveLink /> : null}
        </div>
      </div>
    </>
  );
}

/** "Cloud Run · $9,480 in year one" */
export function PickInBrief({ pick: { name, yearOneUsd } }: { pick: Pick }) {
  if (name === null) return <>Nothing fits yet</>;
  return (
    <>
      {name}
      {yearOneUsd === null ? null : (
        <span className="font-normal text-muted"> · {formatUsd(yearOneUsd)} in year one</span>
      )}
    </>
  );
}
