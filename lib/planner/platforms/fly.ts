import { chargeSnapshots, wantsSupport } from "../clouds/cloud";
import type { MachineType } from "../price-books/price-book";
import { findRate, machinesOf } from "../price-books/rates";
import { err, ok, type Result } from "../result";
import type { ServiceDemand } from "../sizing/demand";
import type { BoughtMachines, Platform, PlatformContext, PlatformKnowledge, Sizing, SizingFailure } from "./platform";
import { addOn, no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { flyCertificates } from "./shared/certificates";
import { alwaysOn, instanceSizing } from "./shared/instances";
import { simplePaasLabour } from "./shared/labour";
import { onPaas } from "./shared/responsibilities";

/** Most GiB a preset may have for each CPU: shared and performance. */
const MOST_GIB_PER_CPU = { shared: 2, performance: 8 } as const;

interface Preset extends Pick<BoughtMachines, "type" | "offer"> {
  readonly monthUsd: number;
  readonly mostGib: number;
}

/** Presets of each list of machines; a book has one list for each region. */
const presets = new WeakMap<readonly MachineType[], readonly Preset[]>();

function presetsIn({ book, scenario: { region } }: PlatformContext): readonly Preset[] {
  const machines = machinesOf(book, "fly", region);
  let known = presets.get(machines);
  if (known === undefined) {
    known = machines.flatMap((type) => {
      const offer = type.offers[region];
      const kind = type.id.startsWith("performance") ? "performance" : "shared";
      const mostGib = type.vcpus * MOST_GIB_PER_CPU[kind];
      return offer === undefined ? [] : [{ type, offer, monthUsd: Number(offer.month), mostGib }];
    });
    presets.set(machines, known);
  }
  return known;
}

/** Memory that has to be added to a preset, in the steps it is sold in. */
const extraGibOn = ({ type }: Preset, neededGib: number): number =>
  Math.max(0, Math.ceil((neededGib - type.memoryGib) * 4 - 1e-9) / 4);

/** The cheapest preset, with memory added where that is allowed, that holds a service. */
function cheapestPreset(
  among: readonly Preset[],
  { cpuMillis, memoryMib }: ServiceDemand,
  usdPerGib: number,
): Preset | null {
  const neededGib = memoryMib / 1024;
  let best: Preset | null = null;
  let leastUsd = Number.POSITIVE_INFINITY;
  for (const preset of among) {
    if (preset.type.vcpus * 1000 < cpuMillis || neededGib > preset.mostGib) continue;
    const extraGib = extraGibOn(preset, neededGib);
    const usd = preset.monthUsd + (extraGib === 0 ? 0 : extraGib * usdPerGib);
    if (best !== null && usd >= leastUsd) continue;
    best = preset;
    leastUsd = usd;
  }
  return best;
}

function size(context: PlatformContext): Result<Sizing, SizingFailure> {
  const { book, scenario, demand } = context;
  const machines: BoughtMachines[] = [];
  if (demand.hasGpus) return err({ code: "price_missing", what: "GPUs on Fly.io" });
  const among = presetsIn(context);
  const ram = findRate(book, "fly.ram", scenario.region);
  const usdPerGib = ram !== null && "price" in ram ? Number(ram.price) : Number.POSITIVE_INFINITY;
  const scales = scenario.needs.includes("autoscaling");
  for (const service of demand.services) {
    const preset = cheapestPreset(among, service, usdPerGib);
    if (preset === null)
      return err({
        code: "does_not_fit",
        message: `A service asks for ${service.cpuMillis / 1000} vCPU and ${(service.memoryMib / 1024).toFixed(2)} GiB; no Fly machine is that large.`,
        wayBack: "Split the largest service into smaller copies.",
      });
    const { type, offer } = preset;
    const { count, instanceMonths } = alwaysOn(context, service, scales);
    const extraGib = extraGibOn(preset, service.memoryMib / 1024);
    const role = extraGib > 0 ? `machine + ${extraGib} GiB` : "machine";
    machines.push({ role, type, offer, count, machineMonths: instanceMonths, extraGib });
  }
  return ok({
    ...instanceSizing(context, [], "Fly.io, base region", [
      "Machines are priced always on; shared CPUs burst and are guaranteed only a part of a CPU.",
    ]),
    machines,
  });
}

export const flyKnowledge: PlatformKnowledge = {
  id: "fly",
  name: "Fly.io",
  provider: "Fly.io",
  kind: "paas",
  summary: "Containers as small virtual machines near the users, in eighteen regions, started and stopped on demand.",
  lifecycle: {
    status: "current",
    since: "2026-08-07",
    note: "On sale on this date.",
    evidence: { text: "Fly.io documentation, copy of 2026-08-07", grade: "A" },
  },
  slas: [
    {
      of: "service",
      percent: null,
      remark: "99.9% on the Enterprise plan only.",
      evidence: {
        text: "Fly.io uptime SLA; sla.directory, 2026-06-24",
        grade: "A",
        url: "https://fly.io/legal/sla-uptime",
      },
    },
  ],
  regionsNote: "18 regions (documentation, 2026-08)",
  certificates: flyCertificates,
  capabilities: {
    ...paasCapabilities,
    gpu: no("ended on 2026-07-31 (press, 2026)"),
    autoscaling: addOn("starts and stops machines you made; scaling by a metric needs an autoscaler that you run"),
    "scale-to-zero": yes("idle machines stop and start again with a request"),
    canary: yes("one machine first, checked for health, then the rest; no split by share of traffic"),
    "node-failover": yes("with the default two machines; one with a volume stands alone"),
    "audit-logging": unverified(addOn("limited; check that what you must record is recorded")),
    windows: no(),
  },
  control: ["choose-machines", "persistent-volumes", "scheduling-rules", "private-network"],
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
    "A service gets two machines by default; a machine with a volume is one of its kind, so a database needs a plan of its own.",
    "Account data, secrets, volume snapshots and images are held in the United States whatever region you deploy to (Fly.io's security page).",
    "Single sign-on is offered; the SOC 2 report and the business associate agreement belong to a paid package.",
  ],
  notIncluded: ["a managed database", "the Compliance package", "dedicated IPv4 addresses"],
};

export const fly: Platform = {
  ...flyKnowledge,
  cloud: "fly",
  host: false,
  size,
  bill(context, sizing, bill) {
    const { scenario, demand } = context;
    for (const machine of sizing.machines) bill.chargeMachines(machine);
    const extraGib = sizing.machines.reduce(
      (sum, { extraGib = 0, machineMonths }) => sum + extraGib * machineMonths,
      0,
    );
    if (extraGib > 0)
      bill.charge("fly.ram", { category: "compute", item: "Memory above the presets", quantity: extraGib });
    bill.charge("fly.ipv4.shared", {
      category: "load-balancer",
      item: "Shared entry point and addresses",
      quantity: 1,
      unit: "application",
    });
    const storedGib = demand.storageGib * scenario.clusters;
    if (storedGib > 0) bill.charge("fly.volume", { category: "storage", item: "Volumes", quantity: storedGib });
    if (demand.egressGib > 0)
      bill.charge("fly.egress", { category: "egress", item: "Internet egress", quantity: demand.egressGib });
    chargeSnapshots(bill, "fly.snapshot", context, storedGib);
    if (scenario.observability.monitoring !== "none")
      bill.charge("fly.monitoring", {
        category: "observability",
        item: "Metrics and logs of the platform",
        quantity: 1,
        unit: "organisation",
      });
    if (wantsSupport(scenario))
      bill.charge("fly.support.standard", { category: "support", item: "Standard support", quantity: 1 });
  },
};
