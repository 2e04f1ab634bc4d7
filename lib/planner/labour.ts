import type { Assumptions, LabourAssumptionId } from "./assumptions";
import type { Evidence, Hours, LabourLine, LabourWork } from "./evaluation";
import { countOf } from "./format-count";
import { addCents, type Cents, centsToUsd, toCents } from "./money";
import type { Platform } from "./platforms/platform";
import type { Scenario } from "./scenario/scenario";
import { levelOn, operatorsOf, staysPut } from "./team";
import { add, meanOf, scale, type ThreePoint, ZERO_POINTS } from "./three-point";
import type { Writable } from "./writable";

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
    per: LabourLine["per"],
    hours: ThreePoint,
    evidence: Evidence,
    extra: Pick<LabourLine, "assumption" | "detail"> = {},
  ) => lines.push(lineOf({ work, per, hours, evidence, rateUsd: scenario.team.hourlyRateUsd }, extra));

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

  const once = totalOf(lines, "once");
  const month = totalOf(lines, "month");
  return {
    lines,
    setupHours: once.hours,
    monthlyHours: month.hours,
    setupCents: once.cents,
    monthlyCents: month.cents,
  };
}

function lineOf(
  {
    work,
    per,
    hours,
    evidence,
    rateUsd,
  }: Pick<LabourLine, "work" | "per"> & {
    readonly hours: ThreePoint;
    readonly evidence: Evidence;
    readonly rateUsd: number;
  },
  { assumption, detail }: Pick<LabourLine, "assumption" | "detail">,
): LabourLine {
  const { low, likely, high } = rounded(hours);
  const mean = meanOf({ low, likely, high });
  const line: Writable<LabourLine> = {
    work,
    per,
    low,
    likely,
    high,
    mean: hundredths(mean),
    amountUsd: centsToUsd(toCents(mean * rateUsd)),
    source: evidence.text,
    grade: evidence.grade,
  };
  if (assumption !== undefined) line.assumption = assumption;
  if (detail !== undefined) line.detail = detail;
  return line;
}

function totalOf(
  lines: readonly LabourLine[],
  per: LabourLine["per"],
): { readonly hours: Hours; readonly cents: Cents } {
  let hours = ZERO_POINTS;
  let cents = toCents(0);
  for (const line of lines)
    if (line.per === per) {
      hours = add(hours, line);
      cents = addCents(cents, toCents(line.amountUsd));
    }
  return { hours: { ...rounded(hours), mean: hundredths(meanOf(hours)) }, cents };
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

const rounded = ({ low, likely, high }: ThreePoint): ThreePoint => ({
  low: hundredths(low),
  likely: hundredths(likely),
  high: hundredths(high),
});
