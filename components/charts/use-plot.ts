"use client";

import { type ComponentType, type RefObject, useEffect, useState } from "react";
import { useInSight } from "@/components/ui/use-in-sight";
import { whenIdle } from "@/components/ui/when-idle";

/**
 * A plot from the chart library, which is asked for only once the drawn chart is in sight. Null until it is here, and for good
 * when it does not come: the drawn chart says the same.
 */
export function usePlot<Props>(
  chart: RefObject<HTMLElement | null>,
  load: () => Promise<ComponentType<Props>>,
): { readonly Plot: ComponentType<Props> | null; readonly isInSight: boolean } {
  const [plot, setPlot] = useState<{ Plot: ComponentType<Props> } | null>(null);
  const isInSight = useInSight(chart);
  useEffect(() => {
    if (!isInSight || plot) return;
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
  }, [isInSight, plot, load]);
  return { Plot: plot?.Plot ?? null, isInSight };
}
