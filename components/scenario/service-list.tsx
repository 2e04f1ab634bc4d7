"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { type ItemTexts, joinItems, readItems } from "@/lib/link/items";
import { usePlanner, usePlannerStore } from "./planner-context";
import { ServiceRow } from "./service-row";
import { addedRow, rowsOf } from "./workload-mode";

const PATH = "workload.items";

/** Services of different sizes. What is removed can be brought back. */
export function ServiceList() {
  const store = usePlannerStore();
  const text = usePlanner(({ fields }) => fields[PATH] ?? "");
  const list = useRef<HTMLUListElement>(null);
  const rows = rowsOf({ [PATH]: text });
  const { faults } = readItems(text);

  const replace = (index: number, row: ItemTexts) =>
    store.setField(PATH, joinItems(rows.map((old, at) => (at === index ? row : old))));
  const remove = (index: number) => {
    const name = rows[index]?.name || `service ${index + 1}`;
    store.changeWithUndo({ [PATH]: joinItems(rows.filter((_, at) => at !== index)) }, `Removed ${name}.`);
    focusRow(Math.min(index, rows.length - 2));
  };
  const add = () => {
    store.setField(PATH, joinItems([...rows, addedRow(rows)]));
    focusRow(rows.length);
  };
  /** Once React has drawn the change. */
  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector<HTMLInputElement>("input")?.focus());

  return (
    <div className="grid gap-2">
      <input type="hidden" name={PATH} value={text} />
      <ul ref={list} className="grid border-t border-line">
        {rows.map((row, index) => (
          <ServiceRow
            // A row has no identity but its place: it is text.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            index={index}
            row={row}
            faults={faults.filter((fault) => fault.index === index)}
            onChange={(next) => replace(index, next)}
            onRemove={rows.length > 1 ? () => remove(index) : null}
          />
        ))}
      </ul>
      {faults[0] ? (
        <FieldError id="field-workload-items">
          Service {faults[0].index + 1}: {faults[0].message}
        </FieldError>
      ) : null}
      <div data-needs-script>
        <Button size="sm" onClick={add}>
          <Icon name="plus" />
          Add a service
        </Button>
      </div>
    </div>
  );
}
