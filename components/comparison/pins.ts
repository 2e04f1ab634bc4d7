import type { PlatformId } from "@/lib/planner/scenario/choices";
import { MOST_PINS } from "@/lib/view-state";

/** Pins after one press: taken off, or added as long as there is room. */
export function togglePin(pins: readonly PlatformId[], id: PlatformId): readonly PlatformId[] {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id);
  return pins.length < MOST_PINS ? [...pins, id] : pins;
}

export const canPin = (pins: readonly PlatformId[], id: PlatformId): boolean =>
  pins.includes(id) || pins.length < MOST_PINS;
