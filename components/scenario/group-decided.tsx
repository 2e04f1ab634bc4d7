"use client";

import { goalLabels, orchestrationLabels, platformLabels, regionLabels, stageLabels } from "@/lib/wording/labels";
import { SegmentedField, SelectField } from "./choice-fields";
import { FlagField } from "./flag-field";
import { Group } from "./group";
import { NumberField } from "./number-field";
import { RegionField } from "./region-field";

const paths = [
  "goal",
  "orchestration",
  "cloud.currentPlatform",
  "region",
  "clusters",
  "stage",
  "cloud.gkeCreditUsed",
  "cloud.appRunnerCustomer",
] as const;

export function DecidedGroup() {
  return (
    <Group title="What is decided" paths={paths}>
      <SegmentedField path="goal" labels={goalLabels} />
      <SegmentedField path="orchestration" labels={orchestrationLabels} />
      <SelectField path="cloud.currentPlatform" labels={platformLabels} unstated="Nothing in production yet" />
      <RegionField labels={regionLabels} />
      <NumberField path="clusters" />
      <SelectField path="stage" labels={stageLabels} />
      <FlagField path="cloud.gkeCreditUsed" />
      <FlagField path="cloud.appRunnerCustomer" />
    </Group>
  );
}
