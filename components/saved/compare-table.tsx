import { cx } from "@/components/ui/cx";
import { Table, Td, Th } from "@/components/ui/table";
import type { CompareRow } from "./compare-rows";
import { capital } from "./content-facts";

interface CompareTableProps {
  caption: string;
  columns: readonly { readonly id: string; readonly name: string; readonly href: string }[];
  rows: readonly CompareRow[];
}

/** Side by side, a column each. What differs stands out by weight, so that it does without colour. */
export function CompareTable({ caption, columns, rows }: CompareTableProps) {
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <Th className="min-w-36">
            <span className="sr-only">What</span>
          </Th>
          {columns.map(({ id, name, href }) => (
            <Th key={id} className="min-w-32">
              <a href={href} className="link break-words">
                {name}
              </a>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, heading, cells, isSame }) => (
          <tr key={key}>
            <Th scope="row" className="text-muted">
              {capital(heading)}
            </Th>
            {cells.map((cell, index) => (
              <Td
                key={columns[index]?.id}
                className={cx("figures whitespace-pre-line break-words", isSame ? "text-muted" : "font-medium")}
              >
                {cell}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
