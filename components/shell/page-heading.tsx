import type { ReactNode } from "react";

/** The title of a page and the sentence under it. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="grid gap-2">
      <h1 className="text-2xl">{title}</h1>
      {children ? <p className="max-w-prose text-muted">{children}</p> : null}
    </header>
  );
}
