"use client";

import { useEffect } from "react";
import { whenIdle } from "@/components/ui/when-idle";

/**
 * Lays out, part by part and in idle moments, what a page has left for when a reader comes near (`later` in globals.css), so
 * that the scroll bar tells the truth, and pictures of a whole page show all of it. From then on nothing is left any more.
 */
export function LayOutRest() {
  useEffect(() => {
    let cancel = () => {};
    const goOn = () => {
      const next = document.querySelector<HTMLElement>(".later:not([data-laid-out])");
      if (next === null) document.documentElement.dataset.laidOut = "";
      else {
        next.dataset.laidOut = "";
        cancel = whenIdle(goOn);
      }
    };
    cancel = whenIdle(goOn);
    return () => cancel();
  }, []);
  return null;
}
