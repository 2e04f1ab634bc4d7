"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** What was typed, by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;

const typedIn = (form: FormData): Typed =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

interface ActionFormProps {
  onSend: (typed: Typed) => void;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A form that hands over what was typed and leaves it where it is. The action is there for those who are quicker than our
 * scripts: React keeps such a form back and sends it when it can, where the browser would put a password into the address.
 */
export function ActionForm({ onSend, className, children }: ActionFormProps) {
  const send = (form: FormData) => onSend(typedIn(form));
  return (
    <form
      noValidate
      action={send}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
      className={cx("grid gap-4", className)}
    >
      {children}
    </form>
  );
}
