"use client";

import { lazy, type MouseEvent, useEffect, useRef } from "react";
import { type PlannerPlace, usePlace } from "@/components/scenario/place";
import type { PlannerState } from "@/lib/link/codec";
import type { ResultsViewState } from "@/lib/view-state";

/** The engine and what draws its answer: on the server only, so that the browser's first load has nothing of it. */
const DrawnResults =
  typeof window === "undefined"
    ? lazy(() => import("./drawn-results").then((module) => ({ default: module.DrawnResults })))
    : null;

interface SentResultsProps {
  /** What the page was asked for. */
  state: PlannerState;
  /** There is nothing to see: somebody came here without asking the server. */
  onMissing: () => void;
  /** Shows the results as a link in them would; null leaves that to the server. */
  onFollow: ((view: ResultsViewState) => void) | null;
}

/**
 * The first answer, in the page as it is sent: readable before any script runs, and where none does. Nothing in it needs a
 * script, so the browser keeps this HTML as it stands: the page need not carry it a second time as data, and nothing of it
 * has to be compared with that.
 */
export function SentResults({ state, onMissing, onFollow }: SentResultsProps) {
  const root = useRef<HTMLDivElement>(null);
  const place = usePlace();
  useEffect(() => {
    if (root.current?.childElementCount === 0) onMissing();
  }, [onMissing]);
  if (DrawnResults)
    return (
      <div>
        <DrawnResults state={state} />
      </div>
    );

  const follow = (event: MouseEvent) => {
    if (!onFollow || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const view = event.target instanceof Element ? viewBehind(event.target.closest("a"), place) : null;
    if (view === null) return;
    event.preventDefault();
    onFollow(view);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what becomes of the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div
      ref={root}
      onClick={follow}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: tells React to leave what is inside alone; it sets nothing
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}

/** Where a link only shows the same results otherwise: how. */
function viewBehind(link: HTMLAnchorElement | null, { path, read }: PlannerPlace): ResultsViewState | null {
  if (!link || link.origin !== window.location.origin || link.pathname !== path || link.hash !== "") return null;
  return read(link.search)?.view ?? null;
}
