"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";

/** What may lag behind its surroundings: follows once they are painted, in a pass that newer input may interrupt. */
export function FollowLater({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(children);
  // A deferred value would follow in the same pass where that is a deferred one already, and a transition before the paint.
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setShown(children)));
    return () => cancelAnimationFrame(frame);
  }, [children]);
  return shown;
}
