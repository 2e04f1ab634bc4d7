"use client";

import { startTransition, useCallback, useEffect, useState } from "react";
import type { PlannerStore } from "@/components/scenario/planner-store";

type Engine = typeof import("./live");

/** The browser should be idle by then; if it is not, the visitor still gets an answer that lives. */
const LATEST_MS = 3_000;

/** Fetches the engine once the page is quiet, or at once when the visitor changes something. */
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
    const unsubscribe = store.subscribe(() => {
      unsubscribe();
      load();
    });
    const cancel = whenIdle(load);
    return () => {
      unsubscribe();
      cancel();
    };
  }, [store, load]);

  return { engine, hasFailed, load };
}

function whenIdle(run: () => void): () => void {
  // Safari has it only since late, and only on some systems.
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(run, 300);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
