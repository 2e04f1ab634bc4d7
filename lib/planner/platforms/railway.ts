import { formatPlain } from "../format-count";
import { ok } from "../result";
import type { Platform, PlatformContext, PlatformKnowledge } from "./platform";
import { no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { railwayCertificates } from "./shared/certificates";
import { alwaysOn, instanceSizing, shapeName, shapeServices, totalsOf } from "./shared/instances";
import { simplePaasLabour } from "./shared/labour";
import { onPaas } from "./shared/responsibilities";

/** A difference of two amounts in cents, without the crumbs of binary fractions. */
const wholeCents = (usd: number): number => Math.round(usd * 100) / 100;

/** The largest replica of the Pro plan (general knowledge, not read). */
const MOST_VCPUS = 32;
const MOST_GIB = 32;

/** Share of the requested CPU in use on average: what is planned for at peak, over how much the peak stands out. */
function averageUse({ scenario, assumptions }: PlatformContext): number {
  const factor = {
    steady: assumptions.peakFactorSteady,
    "daily-peak": assumptions.peakFactorDailyPeak,
    spiky: assumptions.peakFactorSpiky,
  }[scenario.workload.traffic];
  return assumptions.loadUtilisationPercent / 100 / factor;
}

const documentation = { text: "Railway documentation, copy of 2026-08-21", grade: "A" } as const;

export const railwayKnowledge: PlatformKnowledge = {
  id: "railway",
  name: "Railway",
  provider: "Railway",
  kind: "paas",
  summary: "The shortest way from a repository to a running service, billed by the CPU and memory it uses.",
  lifecycle: { status: "current", since: "2026-08-21", note: "On sale on this date.", evidence: documentation },
  slas: [
    {
      of: "service",
      percent: null,
      remark: "None on Hobby and Pro; by contract on Enterprise.",
      evidence: documentation,
    },
  ],
  regionsNote: "4 regions (documentation, 2026-08)",
  certificates: railwayCertificates,
  capabilities: {
    ...paasCapabilities,
    gpu: unverified(no("none found")),
    autoscaling: yes("a replica grows to the plan's limit by itself; the number of replicas is set by hand"),
    "scale-to-zero": yes("a service sleeps after ten minutes without outbound traffic"),
    canary: unverified(no()),
    "audit-logging": yes("kept for 18 months, from $2,000 a month of committed spend"),
    windows: no(),
  },
  control: ["persistent-volumes", "private-network"],
  responsibilities: onPaas,
  labour: simplePaasLabour,
  availability: {
    class: "paas-without-sla",
    entrySlaPercent: null,
    machineSlaPercent: null,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "Single sign-on and audit logs start at $2,000 a month of committed spend, a business associate agreement at $1,000.",
    "Pro support answers in about 72 hours, without a promise.",
  ],
  notIncluded: ["committed spend for single sign-on, audit logs or a business associate agreement"],
};

export const railway: Platform = {
  ...railwayKnowledge,
  cloud: "railway",
  host: false,
  size(context) {
    const shaped = shapeServices(
      context,
      ({ cpuMillis, memoryMib }) =>
        cpuMillis <= MOST_VCPUS * 1000 && memoryMib <= MOST_GIB * 1024
          ? { vcpus: cpuMillis / 1000, memoryGib: memoryMib / 1024 }
          : null,
      "Railway",
    );
    if (!shaped.ok) return shaped;
    const instances = shaped.value.map(({ service, shape }) => ({
      role: "replica",
      type: shapeName(shape),
      ...shape,
      ...alwaysOn(context, service, false),
    }));
    return ok(
      instanceSizing(context, instances, "Railway", ["Billed by actual use, minute by minute; nothing is reserved."]),
    );
  },
  bill(context, sizing, bill) {
    const { scenario, demand } = context;
    const { vcpus, memoryGib } = totalsOf(sizing.instances);
    const share = averageUse(context);
    bill.charge("railway.plan.pro", { category: "control-plane", item: "Pro plan", quantity: 1 });
    bill.charge("railway.cpu", {
      category: "compute",
      item: "CPU used",
      quantity: vcpus * share,
      assumed: true,
      note: `${formatPlain(share * 100, 0)}% of the requested CPU in use on average`,
    });
    bill.charge("railway.memory", {
      category: "compute",
      item: "Memory used",
      quantity: memoryGib,
      assumed: true,
      note: "all of the requested memory",
    });
    const storedGib = demand.storageGib * scenario.clusters;
    if (storedGib > 0) bill.charge("railway.volume", { category: "storage", item: "Volumes", quantity: storedGib });
    if (demand.egressGib > 0)
      bill.charge("railway.egress", { category: "egress", item: "Internet egress", quantity: demand.egressGib });
    if (scenario.observability.backups && storedGib > 0)
      bill.charge("railway.volume", {
        category: "backup",
        item: "Backups of the volumes",
        quantity: storedGib * context.assumptions.snapshotFactor,
        assumed: true,
        note: "billed like volumes, from general knowledge",
      });
    const plan = bill.price("railway.plan.pro", "Pro plan") ?? 0;
    bill.chargeAmount("railway.plan.pro", {
      category: "control-plane",
      item: "Use included in the plan",
      quantity: 1,
      unitPriceUsd: -Math.min(plan, wholeCents(bill.subtotalUsd() - plan)),
      unit: "month",
    });
    if (scenario.observability.monitoring !== "none")
      bill.charge("railway.monitoring", {
        category: "observability",
        item: "Metrics and logs of the platform",
        quantity: 1,
        unit: "workspace",
      });
  },
};
