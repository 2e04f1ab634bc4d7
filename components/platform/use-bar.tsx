import { formatShare } from "@/lib/format/percent";

/** A share of what the machines offer to workloads, as a word, a figure and a bar. */
export function UseBar({ label, share }: { label: string; share: number | null }) {
  if (share === null) return null;
  return (
    <div className="grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-x-3">
      <dt>{label}</dt>
      <dd className="flex items-center gap-3">
        <span className="figures w-10 shrink-0 text-right">{formatShare(share)}</span>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2 min-w-0 grow" aria-hidden="true">
          <rect width="100" height="4" className="fill-sunken stroke-line" strokeWidth="0.2" />
          <rect width={Math.min(100, share * 100)} height="4" className="fill-infrastructure" />
        </svg>
      </dd>
    </div>
  );
}
