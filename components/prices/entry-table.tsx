import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { PriceCatalogue } from "@/lib/prices/catalogue";
import { entryId, type Origin, type PriceEntry } from "@/lib/prices/entries";
import { entryWords, sinceWords } from "@/lib/prices/words";

export type RowState = "saved" | "new" | "changed" | "removed";

export interface EntryRow {
  readonly entry: PriceEntry;
  readonly state: RowState;
}

interface EntryTableProps {
  caption: string;
  rows: readonly EntryRow[];
  catalogue: PriceCatalogue;
  /** Who said it, by entry; what is not there was said before the revisions known. */
  origins: Readonly<Record<string, Origin>>;
  /** What can be done with a row; absent for who only reads. */
  actions?: (row: EntryRow) => ReactNode;
}

const stateWords: Readonly<Record<Exclude<RowState, "saved">, string>> = {
  new: "new",
  changed: "changed",
  removed: "to be removed",
};

/** Everything a team has in place of published figures, and what it added. */
export function EntryTable({ caption, rows, catalogue, origins, actions }: EntryTableProps) {
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <Th className="min-w-40">What</Th>
          <Th className="min-w-28">Yours</Th>
          <Th className="min-w-28">Published</Th>
          <Th>Since</Th>
          <Th className="min-w-40">Note</Th>
          <Th>By</Th>
          {actions ? (
            <Th>
              <span className="sr-only">What you can do</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { entry, state } = row;
          const id = entryId(entry);
          const { what, where, published, own } = entryWords(entry, catalogue);
          const origin = state === "saved" ? origins[id] : undefined;
          return (
            <tr key={`${id} ${state}`} className={state === "removed" ? "text-muted line-through" : undefined}>
              <Th scope="row">
                <span className="mr-1.5">{what}</span>
                {state === "saved" ? null : <Badge tone="accent">{stateWords[state]}</Badge>}
                <span className="block text-xs font-normal text-muted">{where}</span>
              </Th>
              <Td className="figures">{own}</Td>
              <Td className="figures text-muted">{published}</Td>
              <Td className="text-xs whitespace-nowrap">{sinceWords(entry.value.date)}</Td>
              <Td className="max-w-64 text-xs">{entry.value.note}</Td>
              <Td className="text-xs whitespace-nowrap">
                {state !== "saved" ? "you, not saved" : origin ? (origin.by ?? "somebody who left") : "–"}
                {origin ? <span className="block text-muted">revision {origin.revision}</span> : null}
              </Td>
              {actions ? <Td className="text-right whitespace-nowrap">{actions(row)}</Td> : null}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
