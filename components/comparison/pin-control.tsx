import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { canPin, togglePin } from "./pins";
import { type Steering, ViewControl } from "./view-control";

interface PinControlProps extends Steering {
  platform: PlatformEvaluation;
  pins: readonly PlatformId[];
}

/** Puts a platform into the comparison side by side, or takes it out. */
export function PinControl({ platform: { id, name }, pins, ...steering }: PinControlProps) {
  "use memo";
  const isPinned = pins.includes(id);
  return (
    <ViewControl
      change={{ pins: togglePin(pins, id) }}
      changeFrom={(now) => ({ pins: togglePin(now.pins, id) })}
      isOn={isPinned}
      isDisabled={!canPin(pins, id)}
      label={`Pin ${name}`}
      {...steering}
      className={cx(
        "flex size-6 items-center justify-center rounded-md disabled:cursor-not-allowed disabled:opacity-40",
        isPinned ? "bg-accent-soft text-accent" : "text-faint hover:bg-sunken hover:text-ink",
      )}
    >
      <Icon name="pin" />
    </ViewControl>
  );
}
