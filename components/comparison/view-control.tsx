import type { ReactNode } from "react";
import type { ResultsActions, ResultsViewState, ViewChange, ViewLink } from "@/lib/view-state";

export interface Steering {
  actions: ResultsActions | null;
  linkTo: ViewLink;
}

interface ViewControlProps extends Steering {
  change: ViewChange;
  /** The same from the newest view, for changes to something that another press may be changing already. */
  changeFrom?: ((now: ResultsViewState) => ViewChange) | undefined;
  /** For what is either on or off. */
  isOn?: boolean | undefined;
  /** What it does, where the words inside do not say. */
  label?: string | undefined;
  isDisabled?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Changes how results are shown: a button where a script runs, a link to the same view where none does. */
export function ViewControl({
  change,
  changeFrom,
  actions,
  linkTo,
  isOn,
  label,
  isDisabled,
  className,
  children,
}: ViewControlProps) {
  "use memo";
  if (actions !== null || isDisabled)
    return (
      <button
        type="button"
        aria-pressed={isOn}
        aria-label={label}
        disabled={isDisabled}
        onClick={actions ? () => actions.changeView(changeFrom?.(actions.currentView()) ?? change) : undefined}
        className={className}
      >
        {children}
      </button>
    );
  return (
    <a
      href={linkTo(change)}
      rel="nofollow"
      aria-current={isOn ? "true" : undefined}
      aria-label={label}
      className={className}
    >
      {children}
    </a>
  );
}
