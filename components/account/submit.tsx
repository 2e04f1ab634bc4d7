import { Button } from "@/components/ui/button";

interface SubmitProps {
  label: string;
  /** What it says while the answer is awaited. */
  busy: string;
  isBusy: boolean;
  variant?: "primary" | "secondary" | "danger" | undefined;
  className?: string | undefined;
}

export function Submit({ label, busy, isBusy, variant = "primary", className }: SubmitProps) {
  return (
    <Button type="submit" variant={variant} aria-disabled={isBusy || undefined} className={className}>
      {isBusy ? busy : label}
    </Button>
  );
}
