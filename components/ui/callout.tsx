import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

type Tone = "info" | "ok" | "warn" | "danger";

const tones: Record<Tone, { icon: IconName; box: string; sign: string }> = {
  info: { icon: "info", box: "border-accent bg-accent-soft", sign: "text-accent" },
  ok: { icon: "ok", box: "border-ok bg-ok-soft", sign: "text-ok" },
  warn: { icon: "warning", box: "border-warn bg-warn-soft", sign: "text-warn" },
  danger: { icon: "warning", box: "border-danger bg-danger-soft", sign: "text-danger" },
};

interface CalloutProps {
  tone?: Tone | undefined;
  title: ReactNode;
  /** "alert" for what has just gone wrong and must be heard at once. */
  role?: "note" | "status" | "alert" | undefined;
  children?: ReactNode;
}

export function Callout({ tone = "info", title, role = "note", children }: CalloutProps) {
  const { icon, box, sign } = tones[tone];
  return (
    <div role={role} className={cx("flex gap-2.5 rounded-sm border-l-2 px-3 py-2.5", box)}>
      <Icon name={icon} className={cx("mt-0.5 shrink-0", sign)} />
      <div className="grid min-w-0 gap-1 text-sm">
        <p className="font-medium">{title}</p>
        {children}
      </div>
    </div>
  );
}
