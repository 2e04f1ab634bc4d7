import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";

interface TableProps {
  caption: ReactNode;
  isCaptionHidden?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A table that scrolls sideways in its own frame when the window is narrow, by keyboard as well, so that the page never does.
 * `caption` names the table and its frame.
 */
export function Table({ caption, isCaptionHidden, className, children }: TableProps) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard to be scrolled
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls
    <div role="group" aria-labelledby={captionId} tabIndex={0} className="relative max-w-full overflow-x-auto">
      <table className={cx("w-full border-collapse text-sm", className)}>
        <caption id={captionId} className={cx("pb-2 text-left text-sm text-muted", isCaptionHidden && "sr-only")}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

interface CellProps {
  /** Figures: right-aligned, of one width. The unit belongs in the heading. */
  isFigure?: boolean | undefined;
}

const align = (isFigure: boolean | undefined) => (isFigure ? "amount" : null);

/** The heading of a column, or of a row with `scope="row"`. */
export function Th({ isFigure, className, scope = "col", ...rest }: CellProps & ComponentProps<"th">) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cx(
        "cell font-medium",
        scope === "row" ? null : "border-edge align-bottom text-xs text-muted",
        align(isFigure),
        className,
      )}
    />
  );
}

export function Td({ isFigure, className, ...rest }: CellProps & ComponentProps<"td">) {
  return <td {...rest} className={cx("cell", align(isFigure), className)} />;
}
