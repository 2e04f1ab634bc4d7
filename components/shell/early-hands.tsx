"use client";

import { useEffect } from "react";
import { giveBack } from "./give-back";

/** The last in the page: once it is there, all of the page is, and hears what was done before. */
export function EarlyHands() {
  useEffect(() => {
    // Not within an effect, where React would put a field back to what it knew before it takes in what was typed.
    const timer = setTimeout(() => {
      const { earlyHands } = window;
      if (!earlyHands) return;
      window.earlyHands = undefined;
      earlyHands.letGo();
      giveBack(earlyHands.kept);
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}
