import { cx } from "@/components/ui/cx";
import { Th } from "@/components/ui/table";
import type { SortColumn, TableSort } from "@/lib/view-state";
import { type Steering, ViewControl } from "./view-control";

interface SortHeadingProps extends Steering {
  column: SortColumn;
  heading: string;
  first: TableSort["direction"];
  sort: TableSort;
  isFigure?: boolean | undefined;
  className?: string | undefined;
}

/** A heading that sorts: first in the direction one expects of the column, then the other way round. */
export function SortHeading({ column, heading, first, sort, isFigure, className, ...steering }: SortHeadingProps) {
  "use memo";
  const isSorted = sort.column === column;
  const opposite = sort.direction === "ascending" ? "descending" : "ascending";
  return (
    <Th isFigure={isFigure} aria-sort={isSorted ? sort.direction : undefined} className={cx("py-0", className)}>
      <ViewControl
        change={{ sort: { column, direction: isSorted ? opposite : first } }}
        {...steering}
        className={cx(
          "inline-flex min-h-8 whitespace-normal items-end gap-1 py-1.5 hover:text-accent",
          isFigure ? "flex-row-reverse text-right" : "text-left",
          isSorted && "text-ink",
        )}
      >
        {heading}
        <svg
          aria-hidden="true"
          width="8"
          height="12"
          className={cx("shrink-0 self-end pb-0.5", isSorted ? "text-accent" : "text-transparent")}
        >
          <path
            d={sort.direction === "ascending" ? "M4 10V2M1 5l3-3 3 3" : "M4 2v8M1 7l3 3 3-3"}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.25"
          />
        </svg>
      </ViewControl>
    </Th>
  );
}
