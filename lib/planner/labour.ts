import type { Assumptions, LabourAssumptionId } from "./assumptions";
import type { Evidence, Hours, LabourLine, LabourWork } from "./evaluation";
import { countOf } from "./format-count";
import { type Cents, centsToUsd, sumCents, toCents } from "./money";
import type { Level, Platform } from "./platforms/platform";
import type { Scenario } from "./scenario/scenario";
import { add, meanOf, scale, type ThreePoint, ZERO_POINTS } from "./three-point";

/** Hours and their cost for one platform in one month: lines that happen once, and lines that happen every month. */
export interface Ledger {
  readonly lines: readonly LabourLine[];
  readonly setupHours: Hours;
  readonly monthlyHours: Hours;
  readonly setupCents: Cents;
  readonly monthlyCents: Cents;
}

/** DOMAIN 1.3: what the table's hours cover, and what each step beyond adds. */
const SERVICES_COVERED = 10;
const OPERATIONS_PER_SERVICE = 0.04;
const NODES_COVERED = 5;
const OPERATIONS_PER_NODE = 0.02;
const SETUP_PER_CLUSTER = 0.35;
const OPERATIONS_PER_CLUSTER = 0.6;
const MIGRATION_PER_SERVICE: ThreePoint = { low: 2, likely: 6, high: 16 };
const STATEFUL_SETUP: ThreePoint = { low: 8, likely: 16, high: 40 };
const STATEFUL_OPERATIONS: ThreePoint = { low: 2, likely: 4, high: 10 };
/** Published as ranges without a likely value; the middle stands for it. */
const COMPLIANCE_SETUP: ThreePoint = { low: 30, likely: 55, high: 80 };
const COMPLIANCE_OPERATIONS: ThreePoint = { low: 2, likely: 5, high: 8 };

/** DOMAIN 1.3 and 1.4: three minor versions a year; hours for one of one cluster. They are part of operations, never added. */
const MINOR_UPGRADES_A_YEAR = 3;
const MINOR_UPGRADE_WITH_MACHINES: ThreePoint = { low: 2, likely: 6, high: 16 };
const MINOR_UPGRADE_WITHOUT_MACHINES: ThreePoint = { low: 0.5, likely: 2, high: 6 };
const MINOR_UPGRADE_OF_AN_OWN_CLUSTER: ThreePoint = { low: 4, likely: 12, high: 32 };
const SYSTEM_PATCHES_A_YEAR = 12;

const choice = (text: string): Evidence => ({ text, grade: "S" });
const unverified = (text: string): Evidence => ({ text, grade: "U" });

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

const auditedRegimes = (scenario: Scenario): number =>
  scenario.compliance.filter((regime) => regime !== "eu-residency").length;

/**
 * The labour ledger: every kind of work with its hours, low, likely and high.
 *
 * @param workerNodes machines that carry workloads in the month, all clusters together
 */
export function ledgerOf(
  platform: Platform,
  scenario: Scenario,
  assumptions: Assumptions,
  workerNodes: number,
): Ledger {
  const { labour } = platform;
  const staying = staysPut(scenario, platform);
  const level = levelOn(platform, scenario);
  const lines: LabourLine[] = [];
  const put = (
    work: LabourWork,
    per: "once" | "month",
    hours: ThreePoint,
    evidence: Evidence,
    extra: { readonly assumption?: LabourAssumptionId; readonly detail?: string } = {},
  ) => {
    const { low, likely, high } = {
      low: hundredths(hours.low),
      likely: hundredths(hours.likely),
      high: hundredths(hours.high),
    };
    const mean = meanOf({ low, likely, high });
    lines.push({
      work,
      per,
      low,
      likely,
      high,
      mean: hundredths(mean),
      amountUsd: centsToUsd(toCents(mean * scenario.team.hourlyRateUsd)),
      source: evidence.text,
      grade: evidence.grade,
      ...extra,
    });
  };

  const setupId: LabourAssumptionId = `labour.${platform.id}.setup`;
  const operationsId: LabourAssumptionId = `labour.${platform.id}.operations`;
  const own = (id: LabourAssumptionId) => assumptions.labour[id];
  // Hours of a private provider's platform stand in the team's own book, beside its prices.
  const editedBy = (id: LabourAssumptionId) => (platform.id.startsWith("private-") ? {} : { assumption: id });
  const setup = own(setupId) ?? labour.setup[level];
  const operations = own(operationsId) ?? labour.operations[level];
  const evidence = (id: LabourAssumptionId) =>
    own(id) === undefined ? labour.evidence : choice("the team's own estimate");
  const extraClusters = scenario.clusters - 1;
  const regimes = auditedRegimes(scenario);

  if (!staying) {
    put("set-up", "once", setup, evidence(setupId), {
      ...editedBy(setupId),
      detail: `one production environment, ${level}`,
    });
    if (extraClusters > 0)
      put(
        "extra-clusters",
        "once",
        scale(setup, SETUP_PER_CLUSTER * extraClusters),
        choice("set-up +35% for each further cluster"),
        {
          detail: `35% for each of ${countOf(extraClusters, "further cluster")}`,
        },
      );
    if (level === "novice") {
      const people = operatorsOf(scenario, assumptions.values);
      put("learning", "once", scale(labour.learning, people), labour.learningEvidence, {
        detail: `${countOf(people, "person", "people")} × ${labour.learning.likely} h`,
      });
    }
    if (scenario.cloud.currentPlatform !== null)
      put(
        "migration",
        "once",
        scale(MIGRATION_PER_SERVICE, scenario.workload.services),
        unverified("2 to 16 hours for each service; the image stays the same, the deployment around it does not"),
        { detail: `${countOf(scenario.workload.services, "service")} × ${MIGRATION_PER_SERVICE.likely} h` },
      );
    if (regimes > 0)
      put(
        "compliance",
        "once",
        scale(COMPLIANCE_SETUP, regimes),
        unverified("30 to 80 hours for each audited regime"),
        {
          detail: countOf(regimes, "regime"),
        },
      );
    if (scenario.workload.stateful)
      put(
        "stateful-data",
        "once",
        STATEFUL_SETUP,
        unverified("a database inside the platform instead of a managed one"),
      );
  }

  put("operations", "month", operations, evidence(operationsId), {
    ...editedBy(operationsId),
    detail: `upgrades, patches, certificates, backup checks and small incidents, ${level}${
      own(operationsId) === undefined ? roundsWithin(platform) : ""
    }`,
  });
  const extraServices = scenario.workload.services - SERVICES_COVERED;
  if (extraServices > 0)
    put(
      "extra-services",
      "month",
      scale(operations, OPERATIONS_PER_SERVICE * extraServices),
      choice("operations +4% for each service above ten"),
      {
        detail: `4% for each of ${countOf(extraServices, "service")} above ${SERVICES_COVERED}`,
      },
    );
  // Further clusters have a line of their own; this one is about the size of one.
  const extraNodes = labour.growsWithNodes ? Math.ceil(workerNodes / scenario.clusters) - NODES_COVERED : 0;
  if (extraNodes > 0)
    put(
      "extra-nodes",
      "month",
      scale(operations, OPERATIONS_PER_NODE * extraNodes),
      choice("operations +2% for each machine above five"),
      {
        detail: `2% for each of ${countOf(extraNodes, "machine")} above ${NODES_COVERED}`,
      },
    );
  if (extraClusters > 0)
    put(
      "extra-clusters",
      "month",
      scale(operations, OPERATIONS_PER_CLUSTER * extraClusters),
      {
        text: "operations +60% for each further cluster; a consultancy measured 12 to 27 hours a cluster",
        grade: "B",
      },
      { detail: `60% for each of ${countOf(extraClusters, "further cluster")}` },
    );
  if (regimes > 0)
    put(
      "compliance",
      "month",
      scale(COMPLIANCE_OPERATIONS, regimes),
      unverified("2 to 8 hours a month for each audited regime"),
      {
        detail: countOf(regimes, "regime"),
      },
    );
  if (scenario.workload.stateful)
    put(
      "stateful-data",
      "month",
      STATEFUL_OPERATIONS,
      unverified("a database inside the platform instead of a managed one"),
    );

  const totals = (per: "once" | "month") => {
    const chosen = lines.filter((line) => line.per === per);
    return {
      hours: totalHours(chosen),
      cents: sumCents(chosen.map(({ amountUsd }) => toCents(amountUsd))),
    };
  };
  const once = totals("once");
  const month = totals("month");
  return {
    lines,
    setupHours: once.hours,
    monthlyHours: month.hours,
    setupCents: once.cents,
    monthlyCents: month.cents,
  };
}

/** Of our hours of operations, those that come round by the calendar. */
function roundsWithin({ kind, labour }: Pick<Platform, "kind" | "labour">): string {
  const minors = ({ low, likely, high }: ThreePoint) =>
    `; ${MINOR_UPGRADES_A_YEAR} minor versions of Kubernetes a year are in it, ${likely} h each (${low} to ${high})`;
  switch (kind) {
    case "single-host":
    case "swarm":
      return `; ${SYSTEM_PATCHES_A_YEAR} rounds of system patches a year are in it`;
    case "managed-kubernetes":
      return minors(labour.growsWithNodes ? MINOR_UPGRADE_WITH_MACHINES : MINOR_UPGRADE_WITHOUT_MACHINES);
    case "self-managed-kubernetes":
      return minors(MINOR_UPGRADE_OF_AN_OWN_CLUSTER);
    case "local":
    case "paas":
      return "";
  }
}

const hundredths = (hours: number): number => Math.round(hours * 100) / 100;

function totalHours(lines: readonly LabourLine[]): Hours {
  const sum = lines.reduce<ThreePoint>(add, ZERO_POINTS);
  const { low, likely, high } = {
    low: hundredths(sum.low),
    likely: hundredths(sum.likely),
    high: hundredths(sum.high),
  };
  return { low, likely, high, mean: hundredths(meanOf(sum)) };
}

/** Hours a month the team can spare for a platform: a tenth of its engineers' time, half of its platform engineers'. */
export function spareHours({ team }: Scenario, values: Assumptions["values"]): number {
  const others = team.engineers - team.platformEngineers;
  return (
    (values.capacityHoursPerEngineer *
      (others * values.sparePercentEngineers + team.platformEngineers * values.sparePercentPlatformEngineers)) /
    100
  );
}
