"use client";

import { monitoringLabels } from "@/lib/wording/labels";
import { SegmentedField } from "./choice-fields";
import { FlagField } from "./flag-field";
import { Group } from "./group";

const paths = ["observability.monitoring", "observability.backups"] as const;

export function WatchingGroup() {
  return (
    <Group title="Watching and backups" paths={paths}>
      <SegmentedField path="observability.monitoring" labels={monitoringLabels} />
      <FlagField path="observability.backups" />
    </Group>
  );
}
