import type { PlatformId } from "@/lib/planner/scenario/choices";

/** The planner with this platform's own view open. */
export const plannerLink = (platform: PlatformId): string => `/?v=1&platform=${platform}`;
