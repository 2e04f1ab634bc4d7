import { cx } from "@/components/ui/cx";
import type { Evidence } from "@/lib/planner/evaluation";
import { gradeLabels } from "@/lib/wording/labels";

type EvidenceLineProps = Pick<Evidence, "text" | "grade"> & {
  url?: string | undefined;
  className?: string | undefined;
};

/** Where a figure comes from, and in words how far to trust it. */
export function EvidenceLine({ text, grade, url, className }: EvidenceLineProps) {
  const { label } = gradeLabels[grade];
  const words = text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, "");
  return (
    <span className={cx("text-xs text-muted", className)}>
      {url ? (
        <a href={url} className="link">
          {words}
        </a>
      ) : (
        words
      )}
      <span className={cx("whitespace-nowrap", grade === "U" && "text-warn")}> ({label.toLowerCase()})</span>
    </span>
  );
}
