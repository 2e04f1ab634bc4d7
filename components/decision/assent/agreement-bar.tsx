import { cx } from "@/components/ui/cx";
import type { Agreement } from "@/lib/decisions/agreement";
import { formatNumber } from "@/lib/format/number";

const kinds = [
  { key: "approve", label: "approve", fill: "bg-ok" },
  { key: "object", label: "object", fill: "bg-danger" },
  { key: "abstain", label: "abstain", fill: "bg-faint" },
  { key: "waiting", label: "not voted yet", fill: "bg-raised" },
] as const;

/** How far the deciders agree: a slim bar, and what is in it in words and counts. */
export function AgreementBar({ agreement, inWords }: { agreement: Agreement; inWords: string }) {
  const shown = kinds.filter(({ key }) => agreement[key] > 0);
  return (
    <div className="grid gap-2">
      <div
        role="img"
        aria-label={inWords}
        className="flex h-2.5 gap-px overflow-hidden rounded-full border border-edge bg-edge"
      >
        {shown.map(({ key, fill }) => (
          <span key={key} className={cx("h-full", fill)} style={{ flexGrow: agreement[key] }} />
        ))}
      </div>
      <ul className="figures flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {shown.map(({ key, label, fill }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cx("size-2.5 rounded-full border border-edge", fill)} />
            {formatNumber(agreement[key])} {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
