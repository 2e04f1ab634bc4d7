import type { Bill } from "../bill";
import type { PlatformContext } from "../platforms/platform";
import type { Cloud } from "../price-books/price-book";
import type { SizedScenario } from "../scenario/sized";

/** What a provider charges around its machines. One object for each provider; platforms put them together. */
export interface CloudBilling {
  readonly cloud: Cloud;
  readonly name: string;
  /** Disk and public address that come with one machine, USD a month. A missing price is remembered by the bill. */
  machineExtrasUsd(bill: Bill, extras: MachineExtras): number;
  chargeMachineExtras(bill: Bill, machineMonths: number, extras: MachineExtras): void;
  /** Load-balanced entry points, all clusters together. */
  chargeLoadBalancers(bill: Bill, context: PlatformContext, count: number): void;
  /** Volumes of all clusters; each cluster has its own. */
  chargeStorage(bill: Bill, context: PlatformContext): void;
  /** Snapshots of what is stored, when the team wants backups. */
  chargeBackups(bill: Bill, context: PlatformContext, storedGib: number): void;
  /** Egress that load balancers carry and include, GiB a month; null where egress counts on the machines. */
  includedByLoadBalancersGib(count: number): number | null;
  /** USD for one GiB of egress above what the machines include; 0 where nothing rides on machines. */
  pooledEgressUsdPerGib(bill: Bill): number;
  /** @param includedGib what the machines bought include */
  chargeEgress(bill: Bill, context: PlatformContext, includedGib: number): void;
  /** @param pods whose logs and metrics are kept */
  chargeObservability(bill: Bill, context: PlatformContext, pods: number): void;
  /** A support plan that answers for production; call last, because plans charge by the bill. */
  chargeSupport(bill: Bill, context: PlatformContext): void;
}

export interface MachineExtras {
  /** A boot disk is bought for each machine (Kubernetes nodes bring their provider's usual size). */
  readonly disk: boolean;
  readonly publicAddress: boolean;
}

/**
 * Whether a bill holds a paid support plan. Our choice: a team that sells uptime, or an enterprise, does not run
 * production on community support; anybody else starts without.
 */
export const wantsSupport = ({ availabilityTargetPercent, downtimeTolerance, stage }: SizedScenario): boolean =>
  availabilityTargetPercent >= 99.95 || downtimeTolerance === "revenue-critical" || stage === "enterprise";

const SAMPLES_PER_SERIES_AND_MONTH = 2 * 60 * 730; // one reading every 30 seconds

/** Logs and, with full monitoring, metrics kept by the provider's own service. */
export function chargeManagedObservability(
  bill: Bill,
  { scenario, assumptions }: PlatformContext,
  pods: number,
  keys: { readonly logs: string; readonly metrics: string },
): void {
  const { monitoring } = scenario.observability;
  if (monitoring === "none") return;
  const full = monitoring === "full";
  const gibPerPod = full ? assumptions.logsGibPerPodFull : assumptions.logsGibPerPodBasic;
  bill.charge(keys.logs, {
    category: "observability",
    item: "Logs of the workloads",
    quantity: pods * gibPerPod,
    assumed: true,
    note: `${gibPerPod} GiB for each pod`,
  });
  if (!full) return;
  bill.charge(keys.metrics, {
    category: "observability",
    item: "Metric samples",
    quantity: (pods * assumptions.metricSeriesPerPod * SAMPLES_PER_SERIES_AND_MONTH) / 1e6,
    assumed: true,
    note: `${assumptions.metricSeriesPerPod} series for each pod, read every 30 seconds`,
  });
}

/** Backups as snapshots of everything stored. */
export function chargeSnapshots(
  bill: Bill,
  key: string,
  { assumptions, scenario }: PlatformContext,
  storedGib: number,
): void {
  if (!scenario.observability.backups || storedGib === 0) return;
  bill.charge(key, {
    category: "backup",
    item: "Snapshots of the volumes",
    quantity: storedGib * assumptions.snapshotFactor,
    assumed: true,
    note: `${assumptions.snapshotFactor} GiB kept for each GiB stored`,
  });
}

/** Backups of a platform without volumes: a second copy of what lies in object storage. */
export function chargeObjectBackup({ scenario, demand }: PlatformContext, bill: Bill, key: string): void {
  if (!scenario.observability.backups || demand.storageGib === 0) return;
  bill.charge(key, {
    category: "backup",
    item: "A second copy of the object storage",
    quantity: demand.storageGib * scenario.clusters,
    assumed: true,
  });
}
