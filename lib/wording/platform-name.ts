import { platformLabels } from "./labels";

/**
 * A platform's name where there is only its id. What a team calls a provider of its own stands in the evaluation it is part of;
 * its id is made of that name, and tells more than a prefix of ours before it.
 */
export const platformNameById = (id: string): string =>
  (platformLabels as Readonly<Record<string, { readonly label: string }>>)[id]?.label ?? id.replace(/^private-/, "");
