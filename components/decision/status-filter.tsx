import { cx } from "@/components/ui/cx";
import { type Status, statuses, statusLabels } from "@/lib/decisions/status";

interface StatusFilterProps {
  /** Null: all of them. */
  chosen: Status | null;
  hrefOf: (status: Status | null) => string;
}

/** Plain links: what is shown is the page's address, which can be kept and sent. */
export function StatusFilter({ chosen, hrefOf }: StatusFilterProps) {
  return (
    <nav aria-label="Decisions by status">
      <ul className="flex flex-wrap gap-1">
        {[null, ...statuses].map((status) => (
          <li key={status ?? "all"}>
            <a
              href={hrefOf(status)}
              aria-current={status === chosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-7 items-center rounded-md border px-2 text-xs",
                status === chosen
                  ? "border-accent bg-accent-soft font-medium text-accent"
                  : "border-edge bg-raised text-muted hover:border-muted hover:text-ink",
              )}
            >
              {status === null ? "All" : statusLabels[status].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
