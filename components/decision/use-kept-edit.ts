"use client";

import { useEffect, useRef, useState } from "react";
import type { RecordWords } from "@/lib/decisions/words";

/** What people write in a record. */
export interface Written {
  readonly title: string;
  readonly words: RecordWords;
}

interface Base extends Written {
  readonly revision: number;
}

interface Kept {
  readonly began: Base;
  readonly written: Written;
}

const keyOf = (id: string): string => `berth-decision-${id}`;

const isSame = (a: Written, b: Written): boolean =>
  a.title === b.title &&
  (Object.keys(a.words) as (keyof RecordWords)[]).every(
    // keys of the words themselves
    (key) => JSON.stringify(a.words[key]) === JSON.stringify(b.words[key]),
  );

/**
 * What is typed, kept in the tab's session storage with what it began from: a reload, a crash or a sign-in in between loses
 * nothing, and another tab or the next person at the machine sees nothing of it.
 */
export function useKeptEdit(id: string, base: Base) {
  const [state, setState] = useState<Kept>({ began: base, written: base });
  const [isRestored, setRestored] = useState(false);
  const isForgotten = useRef(false);
  const { began, written } = state;
  const isClean = isSame(written, began);

  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const kept = read(keyOf(id));
    if (!kept || isSame(kept.written, base)) return;
    setState(kept);
    setRestored(true);
  }, [id, base]);

  const keep = (next: Kept) => {
    setState(next);
    if (isForgotten.current) return;
    if (isSame(next.written, next.began)) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(next));
  };

  return {
    began,
    written: { title: written.title, words: written.words },
    /** The revision that the edit began from. */
    from: began.revision,
    isClean,
    isRestored,
    setWritten: (next: Written) => keep({ began, written: next }),
    /** Goes on from what somebody else saved meanwhile. */
    rebase: (theirs: Base, merged: Written) => keep({ began: theirs, written: merged }),
    /** It is saved: nothing to keep. */
    forget: () => {
      isForgotten.current = true;
      sessionStorage.removeItem(keyOf(id));
    },
    discard: () => {
      sessionStorage.removeItem(keyOf(id));
      setState({ began: base, written: base });
      setRestored(false);
    },
  };
}

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Written by this page alone; a glance is enough to tell one of an older form. */
const isKept = (value: unknown): value is Kept => {
  const { began, written } = (value ?? {}) as Partial<Kept>;
  return (
    typeof began?.revision === "number" &&
    typeof written?.title === "string" &&
    typeof written.words?.context === "string"
  );
};
