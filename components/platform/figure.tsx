import type { ReactNode } from "react";

/** One large figure with its name above and its unit below. */
export function Figure({ term, unit, children }: { term: string; unit: string; children: ReactNode }) {
  return (
    <div className="grid content-start">
      <dt className="text-xs text-muted">{term}</dt>
      <dd>
        <span className="figures block text-xl font-semibold">{children}</span>
        <span className="figures block text-xs text-muted">{unit}</span>
      </dd>
    </div>
  );
}
