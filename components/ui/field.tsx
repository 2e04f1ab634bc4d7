import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

/** What every field says around its control. */
export interface FieldText {
  label: ReactNode;
  /** One line that helps to answer. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; undefined while all is well. */
  error?: ReactNode;
  /** Stands at the right end of the label's line: a reset, "assumed", a link to the source. */
  aside?: ReactNode;
  /** Hides the label from the eye, where a heading beside it says the same. */
  isLabelHidden?: boolean | undefined;
}

/** The attributes that tie a control to its hint and error. */
export const describedBy = (id: string, { hint, error }: Pick<FieldText, "hint" | "error">) => ({
  "aria-describedby": cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined,
  "aria-invalid": error ? true : undefined,
});

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-xs text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-xs text-danger">
      <Icon name="warning" className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}

interface FieldProps extends FieldText {
  /** The id of the control. */
  id: string;
  className?: string | undefined;
  children: ReactNode;
}

/** Label above, control, then hint and error below it. */
export function Field({ id, label, hint, error, aside, isLabelHidden, className, children }: FieldProps) {
  return (
    <div className={cx("grid content-start gap-1", className)}>
      <div className={cx("flex items-baseline justify-between gap-3", isLabelHidden && !aside && "sr-only")}>
        <label htmlFor={id} className={cx("text-sm font-medium", isLabelHidden && "sr-only")}>
          {label}
        </label>
        {aside ? <span className="text-xs text-muted">{aside}</span> : null}
      </div>
      {children}
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </div>
  );
}

interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  isLegendHidden?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Several controls that answer one question. */
export function Fieldset({ legend, hint, isLegendHidden, className, children }: FieldsetProps) {
  return (
    <fieldset className="min-w-0">
      <legend className={cx("mb-1 text-sm font-medium", isLegendHidden && "sr-only")}>{legend}</legend>
      {hint ? <p className="mb-1.5 text-xs text-muted">{hint}</p> : null}
      <div className={className}>{children}</div>
    </fieldset>
  );
}
