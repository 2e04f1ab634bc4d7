import { Table, Td, Th } from "@/components/ui/table";
import type { FoundingTable } from "@/lib/wording/founding-tables";

export function FoundingTableView({ table }: { table: FoundingTable }) {
  const { id, title, lead, columns, rows } = table;
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 id={id} className="scroll-mt-4 text-base">
        {title}
      </h3>
      <p className="max-w-prose text-sm text-muted">{lead}</p>
      <Table caption={title} isCaptionHidden>
        <thead>
          <tr>
            {columns.map((column) =>
              column === "" ? (
                <td key="corner" className="border-b border-edge" />
              ) : (
                <Th key={column} className="min-w-24">
                  {column}
                </Th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells]) => (
            <tr key={name}>
              <Th scope="row" className="min-w-36 font-normal">
                {name}
              </Th>
              {cells.map((cell, index) => (
                <Td key={`${columns[index + 1]}`} className={cell === "no" || cell === "–" ? "text-faint" : undefined}>
                  {cell}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
