/** What a team knows of a platform, who will operate it, and the hours it can spare. */
import type { Assumptions } from "./assumptions";
import type { Level, Platform } from "./platforms/platform";
import type { Scenario } from "./scenario/scenario";

/** Which column of the labour table a team reads on a platform it does not run yet. */
export function levelOf({ team }: Scenario): Level {
  if (team.kubernetesExperience === "expert") return "expert";
  // DOMAIN 1.2: expert is two years, or somebody dedicated to it who has run a cluster.
  if (team.kubernetesExperience === "operating") return team.platformEngineers > 0 ? "expert" : "intermediate";
  return "novice";
}

/**
 * The column for one platform. Containers are what the team runs already, so nobody is new to Docker: a first cluster
 * presumes as much (DOMAIN 1.2), and the experience asked for is of Kubernetes.
 */
export function levelOn(platform: Pick<Platform, "id" | "kind" | "upgradesFrom">, scenario: Scenario): Level {
  const level = levelOf(scenario);
  const knowsIt = staysPut(scenario, platform) || platform.kind === "single-host" || platform.id === "docker-desktop";
  return level === "novice" && knowsIt ? "intermediate" : level;
}

/** The team runs this platform today, or one that turns into it in place. */
export const staysPut = ({ cloud }: Scenario, platform: Pick<Platform, "id" | "upgradesFrom">): boolean =>
  cloud.currentPlatform !== null &&
  (cloud.currentPlatform === platform.id || platform.upgradesFrom.includes(cloud.currentPlatform));

/** People who learn to operate a platform that is new to them. */
export const operatorsOf = ({ team }: Scenario, values: Assumptions["values"]): number =>
  team.platformEngineers > 0 ? team.platformEngineers : Math.min(team.engineers, values.operatorsWithoutPlatformTeam);

/** Hours a month the team can spare for a platform: a tenth of its engineers' time, half of its platform engineers'. */
export function spareHours({ team }: Scenario, values: Assumptions["values"]): number {
  const others = team.engineers - team.platformEngineers;
  return (
    (values.capacityHoursPerEngineer *
      (others * values.sparePercentEngineers + team.platformEngineers * values.sparePercentPlatformEngineers)) /
    100
  );
}
