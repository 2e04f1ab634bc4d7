"use client";

import { startTransition, useEffect, useState } from "react";

/** Long enough that a hand on a slider has come to rest. */
const REST_MS = 350;

interface Settling {
  /** Stands for the value: a new object with the same figures is no change. */
  readonly key: string;
  /** Nobody looks, so nothing need follow. */
  readonly isWanted: boolean;
}

/**
 * The last value whose key has not changed for a while, and whether it is the present one. A plot is dear to draw; while values
 * still move, the drawn chart, which looks the same, stands in for it.
 */
export function useSettled<T>(
  value: T,
  { key, isWanted }: Settling,
): { readonly settled: T | null; readonly isSettled: boolean } {
  const [last, setLast] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const isSettled = last?.key === key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  useEffect(() => {
    if (isSettled || !isWanted) return;
    const timer = setTimeout(() => startTransition(() => setLast({ key, value })), REST_MS);
    return () => clearTimeout(timer);
  }, [key, isSettled, isWanted]);
  return { settled: last?.value ?? null, isSettled };
}
