"use client";

import { startTransition, useCallback, useEffect, useState } from "react";
import type { PlannerStore } from "@/components/scenario/planner-store";

type Engine = typeof import("./live");

/** What shows that somebody is there. A phone that only shows the page need not fetch and draw all of it once more. */
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "input"] as const;

/** Fetches the engine when the visitor first moves, or at once when something changes. */
export function useEngine(store: PlannerStore): {
  readonly engine: Engine | null;
  readonly hasFailed: boolean;
  readonly load: () => void;
} {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const load = useCallback(() => {
    setFailed(false);
    import("./live").then(
      (module) => {
        store.takeCheck(module.checkScenario);
        startTransition(() => setEngine(module));
      },
      () => setFailed(true),
    );
  }, [store]);

  useEffect(() => {
    const stop = () => {
      unsubscribe();
      for (const sign of SIGNS) window.removeEventListener(sign, start, { capture: true });
    };
    const start = () => {
      stop();
      load();
    };
    const unsubscribe = store.subscribe(start);
    for (const sign of SIGNS) window.addEventListener(sign, start, { capture: true, passive: true });
    // Somebody who was quicker than this script.
    if (document.activeElement !== document.body || window.scrollY > 0) start();
    return stop;
  }, [store, load]);

  return { engine, hasFailed, load };
}
