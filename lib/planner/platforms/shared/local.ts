/** Docker Desktop and kind: a laptop the team owns already. */
import { ok } from "../../result";
import type { Platform, PlatformKnowledge } from "../platform";
import { localCapabilities } from "./capabilities";
import { ownLayerCertificates } from "./certificates";
import { lesson, READ_ON } from "./evidence";
import { localLabour } from "./labour";
import { onYourMachine } from "./responsibilities";
import { noPromise } from "./slas";

/** What both share: a development tool, and all that stands between it and production. */
export const onALaptop = {
  kind: "local",
  lifecycle: {
    status: "development-only",
    since: READ_ON,
    note: "A development tool: the service goes away when the laptop closes.",
    evidence: lesson,
  },
  slas: [noPromise],
  regionsNote: "Wherever the laptop is",
  certificates: ownLayerCertificates,
  capabilities: localCapabilities,
  responsibilities: onYourMachine,
  labour: localLabour,
  availability: { class: "local", entrySlaPercent: null, machineSlaPercent: null, controlPlaneSlaPercent: null },
  upgradesFrom: [],
  productionGap: [
    "Everything runs on a single machine.",
    "There is no redundancy and no failover: when the machine stops, so does the service.",
    "Nothing is spread across zones or regions.",
    "No load balancer spreads requests.",
    "No DNS name leads to it.",
    "No TLS certificates are issued or renewed.",
    "No ingress routes requests from outside to services.",
    "Nothing is backed up.",
  ],
} as const satisfies Partial<PlatformKnowledge>;

export const sizeLocal: Platform["size"] = ({ demand }) =>
  ok({
    machines: [],
    instances: [],
    pods: demand.peakPods,
    workerNodes: 1,
    cpuUse: null,
    memoryUse: null,
    alternatives: [],
    pricedOn: "a laptop you own",
    host: null,
    notes: ["Nothing is rented, and nobody but the laptop's owner can rely on it."],
  });

export const billLocal: Platform["bill"] = (_context, _sizing, bill) =>
  bill.charge("docker.local", { category: "compute", item: "A laptop you own", quantity: 1, unit: "laptop" });
