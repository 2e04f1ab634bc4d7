"use client";

import type { Label } from "@/lib/wording/labels";
import { SelectField } from "./choice-fields";
import { useField } from "./use-field";

/** The region follows the compliance regimes until somebody says where. */
export function RegionField({ labels }: { labels: Readonly<Record<string, Label>> }) {
  const { assumed } = useField("region");
  return <SelectField path="region" labels={labels} unstated={`Not said: ${labels[assumed]?.label ?? ""}`} />;
}
