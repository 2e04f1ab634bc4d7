import { cx } from "@/components/ui/cx";
import { type Steering, ViewControl } from "./view-control";

/** Two links in one frame, since without a script a switch could not be switched. */
export function LabourSwitch({ isOn, ...steering }: { isOn: boolean } & Steering) {
  "use memo";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields; these are links without a script
    <div
      role="group"
      aria-label="Labour"
      data-print="no"
      className="flex gap-px rounded-md border border-line bg-sunken p-0.5"
    >
      {[
        { labour: true, words: "With labour" },
        { labour: false, words: "Without" },
      ].map(({ labour, words }) => (
        <ViewControl
          key={words}
          change={{ labour }}
          isOn={labour === isOn}
          label={labour ? undefined : "Without labour"}
          {...steering}
          className={cx(
            "flex min-h-7 items-center rounded-[3px] px-2.5 text-xs",
            labour === isOn
              ? "bg-raised font-medium text-accent shadow-[inset_0_0_0_1px_var(--color-accent)]"
              : "text-muted hover:text-ink",
          )}
        >
          {words}
        </ViewControl>
      ))}
    </div>
  );
}
