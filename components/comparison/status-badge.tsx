import { Badge, type Tone } from "@/components/ui/badge";
import type { PlatformStatus } from "@/lib/planner/evaluation";
import { statusLabels } from "@/lib/wording/labels";

const tones: Record<PlatformStatus, Tone> = { eligible: "ok", excluded: "neutral", unpriced: "warn" };

export const StatusBadge = ({ status }: { status: PlatformStatus }) => (
  <Badge tone={tones[status]}>{statusLabels[status].label}</Badge>
);
