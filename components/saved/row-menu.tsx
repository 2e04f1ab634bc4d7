"use client";

import { type ReactNode, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

interface RowMenuProps {
  /** "Actions on “EU launch”" */
  label: string;
  children: ReactNode;
}

const WIDTH_PX = 176;
const GAP_PX = 4;

/** A few commands behind one button. The browser's own popover: above every frame, closed by Escape and a click beside it. */
export function RowMenu({ label, children }: RowMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className="inline-flex min-h-7 items-center rounded-md px-1.5 text-muted hover:bg-sunken hover:text-ink"
      >
        <Icon name="chevron" />
        <VisuallyHidden>{label}</VisuallyHidden>
      </button>
      <div
        id={id}
        popover="auto"
        // Next to its button, wherever the table has been scrolled to.
        onBeforeToggle={({ currentTarget: menu, newState }) => {
          if (newState !== "open" || !button.current) return;
          const { bottom, right } = button.current.getBoundingClientRect();
          menu.style.top = `${bottom + GAP_PX}px`;
          menu.style.left = `${Math.max(GAP_PX, right - WIDTH_PX)}px`;
        }}
        style={{ width: WIDTH_PX }}
        className="fixed inset-auto m-0 rounded-md border border-edge bg-raised p-1 text-ink shadow-over"
      >
        <ul className="grid">{children}</ul>
      </div>
    </>
  );
}

const itemClass = "block w-full rounded-sm px-2 py-1.5 text-left text-sm hover:bg-sunken hover:text-accent";

const close = (item: Element) => item.closest<HTMLElement>("[popover]")?.hidePopover();

export function MenuLink({ href, children, ...rest }: { href: string; download?: boolean; children: ReactNode }) {
  return (
    <li>
      <a href={href} className={itemClass} onClick={({ currentTarget }) => close(currentTarget)} {...rest}>
        {children}
      </a>
    </li>
  );
}

export function MenuButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <li>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          close(currentTarget);
          onClick();
        }}
        className={itemClass}
      >
        {children}
      </button>
    </li>
  );
}
