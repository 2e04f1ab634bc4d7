"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { PlannerStore, WorkspaceState } from "./planner-store";

export const PlannerContext = createContext<PlannerStore | null>(null);

export function usePlannerStore(): PlannerStore {
  const store = useContext(PlannerContext);
  if (store === null) throw new Error("outside of the workspace");
  return store;
}

/** A part of the state; whoever asks renders again only when that part is another. Return what can be compared by identity. */
export function usePlanner<T>(select: (state: WorkspaceState) => T): T {
  const store = usePlannerStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
