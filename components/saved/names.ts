import { platformLabels } from "@/lib/wording/labels";

/** A platform of a saved result by its id. One of the team's own has no label of ours. */
export const platformName = (id: string): string =>
  (platformLabels as Readonly<Record<string, { readonly label: string }>>)[id]?.label ?? id;

export const pickName = (id: string | null): string => (id === null ? "Nothing fits" : platformName(id));
