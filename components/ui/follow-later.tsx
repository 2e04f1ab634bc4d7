"use client";

import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { useInSight } from "./use-in-sight";

interface FollowLaterProps {
  /** For now it need not lag. */
  isPrompt?: boolean;
  children: ReactNode;
}

/** What may lag behind its surroundings: follows once they are painted, in a pass that newer input may interrupt. */
export function FollowLater({ isPrompt = false, children }: FollowLaterProps) {
  const [shown, setShown] = useState(children);
  // A deferred value would follow in the same pass where that is a deferred one already, and a transition before the paint.
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setShown(children)));
    return () => cancelAnimationFrame(frame);
  }, [children]);
  return isPrompt ? children : shown;
}

/** What keeps up with its surroundings while somebody can see it, and otherwise follows later. */
export function FollowUnlessSeen({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const isSeen = useInSight(root);
  return (
    <div ref={root}>
      <FollowLater isPrompt={isSeen}>{children}</FollowLater>
    </div>
  );
}
