"use client";

import { onCallLabels } from "@/lib/wording/labels";
import { SegmentedField } from "./choice-fields";
import { Group } from "./group";
import { NumberField } from "./number-field";

const paths = ["team.platformEngineers", "team.deployingTeams", "team.onCall", "team.hourlyRateUsd"] as const;

export function TeamGroup() {
  return (
    <Group title="Team" paths={paths}>
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField path="team.platformEngineers" isNarrow />
        <NumberField path="team.deployingTeams" isNarrow />
      </div>
      <SegmentedField path="team.onCall" labels={onCallLabels} />
      <NumberField path="team.hourlyRateUsd" />
    </Group>
  );
}
