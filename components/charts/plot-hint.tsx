"use client";

import type { ReactNode } from "react";

export interface HintLine {
  key: string;
  label: string;
  value: string;
  /** Drawn before the label: a swatch or a piece of the line. */
  sample?: ReactNode;
}

/** What a plot says about the place under the pointer, or under the keyboard's mark; read aloud when it changes. */
export function PlotHint({ title, lines }: { title: string; lines: readonly HintLine[] }) {
  return (
    <div
      role="status"
      className="grid min-w-44 gap-1 rounded-md border border-edge bg-raised px-3 py-2 text-xs text-ink shadow-over"
    >
      <p className="font-semibold">{title}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {lines.map(({ key, label, value, sample }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="flex items-center gap-1.5 text-muted">
              {sample}
              {label}
            </dt>
            <dd className="figures text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
