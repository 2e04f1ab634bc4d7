/** Versions of the link. An old link is carried over one step at a time; a step never looks further than the next version. */
import { err, ok, type Result } from "@/lib/planner/result";

export const LINK_VERSION = 1;

/** Texts by key; a key may come more than once, as check boxes of one name do. */
export type LinkTexts = ReadonlyMap<string, readonly string[]>;

export interface LinkError {
  readonly code: "newer_version" | "not_a_version";
  /** A sentence for whoever opened the link. */
  readonly message: string;
}

/** Version 0 spoke short names. */
const namesOfVersion0: Readonly<Record<string, string>> = {
  engineers: "team.engineers",
  experience: "team.kubernetesExperience",
  rate: "team.hourlyRateUsd",
  oncall: "team.onCall",
  budget: "budgetUsdPerMonth",
  uptime: "availabilityTargetPercent",
  cloud: "cloud.primary",
  services: "workload.services",
  users: "workload.dailyActiveUsers",
  compliant: "compliance",
};

const renamed = (texts: LinkTexts, names: Readonly<Record<string, string>>): LinkTexts => {
  const result = new Map<string, readonly string[]>();
  for (const [key, values] of texts) {
    const name = Object.hasOwn(names, key) ? (names[key] ?? key) : key;
    result.set(name, [...(result.get(name) ?? []), ...values]);
  }
  return result;
};

/** The step from the version of the index to the next. */
const steps: readonly ((texts: LinkTexts) => LinkTexts)[] = [(texts) => renamed(texts, namesOfVersion0)];

/** A link's texts in today's words, whatever version wrote it. A link that names no version is today's. */
export function toPresentVersion(texts: LinkTexts): Result<LinkTexts, LinkError> {
  const stated = texts.get("v")?.findLast((text) => text !== "");
  const version = stated === undefined ? LINK_VERSION : /^\d{1,6}$/.test(stated) ? Number(stated) : null;
  if (version === null)
    return err({
      code: "not_a_version",
      message:
        "This link does not say in which version it was written, so it cannot be read. It may have been damaged on its way.",
    });
  if (version > LINK_VERSION)
    return err({
      code: "newer_version",
      message: `This link was written by a newer Berth (link version ${version}; this one reads up to ${LINK_VERSION}). Open it where it was made, or ask for an update here.`,
    });
  const body = new Map(texts);
  body.delete("v");
  return ok(steps.slice(version).reduce<LinkTexts>((old, step) => step(old), body));
}
