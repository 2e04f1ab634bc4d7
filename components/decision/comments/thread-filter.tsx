"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Segmented } from "@/components/ui/segmented";

type Shown = "open" | "resolved" | "all";

interface ThreadFilterProps {
  open: number;
  resolved: number;
  /** Threads and their groups, each of which says by `data-state` what it is. */
  children: ReactNode;
}

/** Shows open threads, resolved ones, or all. What a link points to is shown whatever was chosen. */
export function ThreadFilter({ open, resolved, children }: ThreadFilterProps) {
  const [shown, setShown] = useState<Shown>("open");

  useEffect(() => {
    const follow = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (!target?.closest("[data-state=resolved]")) return;
      setShown("all");
      // Once it is there to be scrolled to.
      requestAnimationFrame(() => target.scrollIntoView());
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const nothing = shown === "open" ? open === 0 : shown === "resolved" ? resolved === 0 : open + resolved === 0;
  return (
    <div data-shown={shown} className="group/threads grid grid-cols-[minmax(0,1fr)] gap-5">
      {open + resolved === 0 ? null : (
        <div>
          <Segmented<Shown>
            legend="Threads to show"
            isLegendHidden
            segments={[
              { value: "open", label: `Open ${open}` },
              { value: "resolved", label: `Resolved ${resolved}` },
              { value: "all", label: `All ${open + resolved}` },
            ]}
            value={shown}
            onValueChange={setShown}
          />
        </div>
      )}
      {nothing ? (
        <p className="text-sm text-muted">
          {open + resolved === 0
            ? "Nobody has commented yet."
            : shown === "open"
              ? "Every thread is resolved."
              : "No thread is resolved."}
        </p>
      ) : null}
      {children}
    </div>
  );
}
