import type { ReactNode } from "react";

/** Says that something was done, to ears as well. It has to be there before it speaks. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-sm text-ok">
      {children}
    </p>
  );
}
