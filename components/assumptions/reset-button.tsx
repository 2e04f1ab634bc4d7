import { Icon } from "@/components/ui/icon";

/** Takes one assumption's default back. */
export function ResetButton({ label, preset, onReset }: { label: string; preset: string; onReset: () => void }) {
  return (
    <button
      type="button"
      onClick={onReset}
      className="-my-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-xs text-accent hover:bg-sunken"
    >
      <Icon name="reset" className="size-3" />
      <span>
        Back to {preset}
        <span className="sr-only"> ({label})</span>
      </span>
    </button>
  );
}
