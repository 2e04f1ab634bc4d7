import { Badge, type Tone } from "@/components/ui/badge";
import { type Status, statusLabels } from "@/lib/decisions/status";

const tones: Readonly<Record<Status, Tone>> = {
  draft: "neutral",
  proposed: "accent",
  accepted: "ok",
  rejected: "danger",
  superseded: "neutral",
  deprecated: "warn",
};

export const DecisionStatus = ({ status }: { status: Status }) => (
  <Badge tone={tones[status]}>{statusLabels[status].label}</Badge>
);
