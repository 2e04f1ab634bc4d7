"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { cx } from "./cx";

export interface Tab {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

interface TabsProps {
  /** Names the set of tabs for assistive technology. */
  label: string;
  tabs: readonly Tab[];
  /** The open tab, when the owner keeps it (in the URL, say). */
  value?: string | undefined;
  onValueChange?: ((id: string) => void) | undefined;
}

/** One of several views of the same thing. Arrow keys move and open, Home and End go to the ends. */
export function Tabs({ label, tabs, value, onValueChange }: TabsProps) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [ownValue, setOwnValue] = useState(tabs[0]?.id);
  const open = value ?? ownValue;

  const show = (id: string) => {
    setOwnValue(id);
    onValueChange?.(id);
  };

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const target = tabs[to % tabs.length];
    if (!target) return;
    event.preventDefault();
    show(target.id);
    list.current?.querySelector<HTMLElement>(`[id="${base}-tab-${target.id}"]`)?.focus();
  };

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            id={`${base}-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls={`${base}-panel-${id}`}
            tabIndex={id === open ? 0 : -1}
            onClick={() => show(id)}
            className={cx(
              "-mb-px border-b-2 py-2 text-sm whitespace-nowrap focus-visible:-outline-offset-2",
              id === open ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }) => (
        <div
          key={id}
          id={`${base}-panel-${id}`}
          role="tabpanel"
          aria-labelledby={`${base}-tab-${id}`}
          hidden={id !== open}
          className="pt-4"
        >
          {id === open ? panel : null}
        </div>
      ))}
    </div>
  );
}
