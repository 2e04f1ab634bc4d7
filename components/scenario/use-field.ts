"use client";

import { useEffect, useState } from "react";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { assumedText, isAssumed, withTeam } from "./assumed";
import { usePlace } from "./place";
import { usePlanner, usePlannerStore } from "./planner-context";

/** Long enough not to scold somebody in the middle of a number. */
const PATIENCE_MS = 900;

export interface FieldState {
  /** As it was typed; undefined while nobody stated anything. */
  readonly text: string | undefined;
  /** What the planner takes when nobody states anything. */
  readonly assumed: string;
  readonly isAssumed: boolean;
  readonly error: string | undefined;
  readonly change: (text: string) => void;
  readonly settle: () => void;
  readonly reset: () => void;
}

export function useField(path: FieldPath): FieldState {
  const store = usePlannerStore();
  const text = usePlanner(({ fields }) => fields[path]);
  const { prices } = usePlace();
  const assumed = usePlanner((state) => assumedText(path, withTeam(state, prices)));
  const fault = usePlanner(({ faults }) => faults.find((candidate) => candidate.path === path)?.message);
  const [typedAt, setTypedAt] = useState(0);

  useEffect(() => {
    if (typedAt === 0) return;
    const timer = setTimeout(() => setTypedAt(0), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [typedAt]);

  return {
    text,
    assumed,
    isAssumed: isAssumed(path, text),
    error: typedAt === 0 ? fault : undefined,
    change: (next) => {
      store.setField(path, next);
      setTypedAt(performance.now());
    },
    settle: () => {
      setTypedAt(0);
      store.settleField(path);
    },
    reset: () => {
      setTypedAt(0);
      store.resetField(path);
    },
  };
}
