import { cx } from "@/components/ui/cx";
import { formatCount, plural } from "@/lib/format/number";
import { type CompareCell, type CompareGroup, type CompareRow, differs } from "./compare-rows";

interface CompareGroupRowsProps {
  group: CompareGroup;
  /** How many platforms stand side by side. */
  columns: number;
  onlyDifferences: boolean;
}

const firstColumn = "sticky left-0 z-10 bg-paper py-1.5 pr-3 text-left align-top";

/** One theme of the comparison: what differs in full ink, what agrees in grey or folded into one line. */
export function CompareGroupRows({ group, columns, onlyDifferences }: CompareGroupRowsProps) {
  "use memo";
  const shown = onlyDifferences ? group.rows.filter(differs) : group.rows;
  const folded = group.rows.length - shown.length;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns + 1}
          className="border-b border-edge pt-5 pb-1 text-left text-sm font-semibold"
        >
          <span className="sticky left-0">{group.title}</span>
        </th>
      </tr>
      {shown.map((row) => (
        <Row key={row.id} row={row} />
      ))}
      {folded > 0 ? (
        <tr>
          <td colSpan={columns + 1} className="border-b border-line py-1.5 text-xs text-muted">
            <span className="sticky left-0">
              {shown.length === 0
                ? "No difference."
                : `${formatCount(folded)} ${plural(folded, "row is", "rows are")} the same for all.`.replace(
                    /^./,
                    (letter) => letter.toUpperCase(),
                  )}
            </span>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Row({ row }: { row: CompareRow }) {
  "use memo";
  const isDifferent = differs(row);
  return (
    <tr className={isDifferent ? undefined : "text-muted"}>
      <th scope="row" className={cx(firstColumn, "border-b border-line text-xs font-normal sm:text-sm")}>
        {row.label}
        {row.mark ? (
          <a href={`/method#${row.mark}`} aria-label={`Rule ${row.mark} in the method`} className="link ml-1.5 text-xs">
            {row.mark}
          </a>
        ) : null}
      </th>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is the platform it belongs to
        <td key={index} className={cx("border-b border-line px-2 py-1.5 align-top", isDifferent && "font-medium")}>
          <Cell cell={cell} isFigure={row.isFigure} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell: { text, difference, details }, isFigure }: { cell: CompareCell; isFigure: boolean }) {
  "use memo";
  return (
    <>
      <span className={isFigure ? "figures flex flex-wrap justify-between gap-x-2" : undefined}>
        {text}
        {difference ? <span className="text-xs font-normal text-muted">{difference}</span> : null}
      </span>
      {details && details.length > 0 ? (
        <ul className="pt-0.5 text-xs font-normal text-muted">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
