"use client";

import { useEffect } from "react";
import { areDetailsSaved, type Details, type SavedStore } from "./saved-store";

/** What the address does not carry survives a reload of this tab here: description, tags, prices, and where they began. */
interface Draft extends Details {
  readonly base: number;
}

const keyOf = (id: string): string => `berth-draft-${id}`;

export function useDraft(id: string, saved: SavedStore, isWritable: boolean): void {
  useEffect(() => {
    if (!isWritable) return;
    const draft = read(keyOf(id));
    // One from a version that came later than the newest is from another database.
    if (draft && draft.base <= saved.get().base) {
      const { base, ...details } = draft;
      saved.set({ base, details });
    }
    return saved.subscribe(() => {
      const { base, details } = saved.get();
      if (areDetailsSaved(saved.get())) sessionStorage.removeItem(keyOf(id));
      else sessionStorage.setItem(keyOf(id), JSON.stringify({ base, ...details } satisfies Draft));
    });
  }, [id, saved, isWritable]);
}

function read(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

const isDraft = (value: unknown): value is Draft => {
  if (typeof value !== "object" || value === null) return false;
  const { base, description, tags, priceRevision } = value as Record<string, unknown>;
  return (
    typeof base === "number" &&
    typeof description === "string" &&
    typeof tags === "string" &&
    (priceRevision === null || typeof priceRevision === "number")
  );
};
