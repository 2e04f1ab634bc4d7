import type { ReactNode } from "react";

/** A page that has one thing to say and one way on. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid max-w-prose justify-items-start gap-4 py-12">
      <h1 className="text-2xl">{title}</h1>
      {children}
    </div>
  );
}
