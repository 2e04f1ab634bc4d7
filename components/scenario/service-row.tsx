"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { ItemFault, ItemTexts } from "@/lib/link/items";
import { parseNumber } from "@/lib/link/numbers";
import { itemFields } from "@/lib/planner/scenario/fields";
import { steppedNumber } from "./stepped-number";

interface ServiceRowProps {
  index: number;
  row: ItemTexts;
  faults: readonly ItemFault[];
  onChange: (row: ItemTexts) => void;
  /** Null for the only row: a list has at least one. */
  onRemove: (() => void) | null;
}

const columns = [
  { key: "replicas", label: "Copies", step: 1 },
  { key: "cpu", label: "vCPU", step: 0.25 },
  { key: "memoryGib", label: "GiB", step: 0.25 },
  { key: "gpu", label: "GPUs", step: 1 },
] as const;

const box = "control figures h-8 w-full min-w-0 px-1.5 text-base sm:text-sm";

/** One service: its name, four figures, whether users reach it. */
export function ServiceRow({ index, row, faults, onChange, onRemove }: ServiceRowProps) {
  const name = row.name || `service ${index + 1}`;
  const isFaulty = (column: ItemFault["column"]) => faults.some((fault) => fault.column === column) || undefined;
  return (
    <li className="grid gap-1.5 border-b border-line py-2">
      <div className="flex items-end gap-2">
        <Cell label="Name">
          <input
            type="text"
            aria-label={`Name of service ${index + 1}`}
            aria-invalid={isFaulty("name")}
            autoComplete="off"
            value={row.name}
            onChange={({ target }) => onChange({ ...row, name: target.value })}
            className={`${box} font-medium`}
          />
        </Cell>
        <label className="flex h-8 shrink-0 items-center gap-1.5 text-xs">
          <input
            type="checkbox"
            checked={row.public}
            onChange={({ target }) => onChange({ ...row, public: target.checked })}
            className="size-4 accent-accent"
          />
          Public<span className="sr-only">: {name} is reached from outside</span>
        </label>
        {onRemove ? (
          <button
            type="button"
            onClick={onRemove}
            className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
          >
            <Icon name="close" />
            <span className="sr-only">Remove {name}</span>
          </button>
        ) : null}
      </div>
      <div className="grid grid-cols-4 gap-2">
        {columns.map(({ key, label, step }) => (
          <Cell key={key} label={label}>
            <input
              type="text"
              inputMode={itemFields[key].whole ? "numeric" : "decimal"}
              aria-label={`${label} of ${name}`}
              aria-invalid={isFaulty(key)}
              autoComplete="off"
              value={row[key]}
              placeholder={key === "gpu" ? "0" : undefined}
              onChange={({ target }) => onChange({ ...row, [key]: target.value })}
              onKeyDown={(event) => {
                const { min, max } = itemFields[key];
                const next = steppedNumber(event, { value: parseNumber(row[key] || "0"), min, max, step });
                if (next === null) return;
                event.preventDefault();
                onChange({ ...row, [key]: key === "gpu" && next === 0 ? "" : String(next) });
              }}
              className={`${box} text-right placeholder:text-muted`}
            />
          </Cell>
        ))}
      </div>
    </li>
  );
}

/** The eye reads the short label above; assistive technology reads the control's own, which names its service. */
const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid min-w-0 grow gap-0.5">
    <span aria-hidden="true" className="text-xs text-muted">
      {label}
    </span>
    {children}
  </div>
);
