"use client";

import { type ComponentType, useEffect, useState } from "react";

/** Calls back once the browser has nothing better to do; at once where it cannot tell. */
const whenIdle = (callback: () => void): (() => void) => {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
};

/**
 * A plot from the chart library, which is asked for only after the drawn chart is on the screen. Null until it is here, and
 * for good when it does not come: the drawn chart says the same.
 */
export function usePlot<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [plot, setPlot] = useState<{ Plot: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const stop = whenIdle(() => {
      load().then(
        (Plot) => isWanted && setPlot({ Plot }),
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [load]);
  return plot?.Plot ?? null;
}
