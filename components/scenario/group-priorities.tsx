"use client";

import { commitmentLabels } from "@/lib/wording/labels";
import { SegmentedField } from "./choice-fields";
import { Group } from "./group";
import { NumberField } from "./number-field";
import { phrasesOf, priorityPhrase } from "./phrases";
import { PrioritySliders } from "./priority-sliders";
import { SpotField } from "./spot-field";

const purchase = ["purchase.commitment", "purchase.spotShare", "downtimeCostUsdPerHour"] as const;
const paths = ["priorities.cost", "priorities.operations", "priorities.control", ...purchase] as const;

export function PrioritiesGroup() {
  return (
    <Group
      title="Cost and priorities"
      paths={paths}
      summarise={(state) => [priorityPhrase(state.fields), ...phrasesOf(purchase, state)]}
    >
      <PrioritySliders />
      <SegmentedField path="purchase.commitment" labels={commitmentLabels} />
      <SpotField />
      <NumberField path="downtimeCostUsdPerHour" whenEmpty="not known" />
    </Group>
  );
}
