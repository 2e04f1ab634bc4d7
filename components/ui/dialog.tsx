"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { cx } from "./cx";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

interface DialogProps {
  isOpen: boolean;
  /** Called on Escape, on the close button and on a click beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  /** In the middle, or along the right side of the window from top to bottom. */
  place?: "centre" | "side" | undefined;
  children: ReactNode;
}

const places = {
  centre: "m-auto max-h-[min(90dvh,48rem)] w-[min(40rem,calc(100vw-2rem))] rounded-lg border",
  side: "mt-0 mr-0 mb-0 ml-auto h-dvh max-h-dvh w-[min(44rem,100vw)] border-l",
};

/** The browser's own modal dialog: it keeps the focus inside, gives it back on closing and makes the rest inert. */
export function Dialog({ isOpen, onClose, title, place = "centre", children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for a click on the backdrop is Escape, and the browser hears it
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={cx(
        "max-w-none overflow-hidden border-line bg-paper p-0 text-ink shadow-over backdrop:bg-[rgb(20_20_18/0.45)]",
        places[place],
      )}
    >
      {isOpen ? (
        <div className="flex h-full max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-4 border-b border-line py-3 pr-3 pl-5">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <Button variant="quiet" onClick={onClose}>
              <Icon name="close" />
              <VisuallyHidden>Close</VisuallyHidden>
            </Button>
          </header>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
        </div>
      ) : null}
    </dialog>
  );
}
