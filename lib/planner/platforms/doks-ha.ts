import { doksKnowledge } from "./doks";
import type { Platform, PlatformKnowledge } from "./platform";
import { chargeDoks, chargeDoksSurroundings, doksNodes } from "./shared/doks-nodes";
import { sizeNodes } from "./shared/nodes";
import { controlPlane, digitalOceanLoadBalancer, droplet } from "./shared/slas";

export const doksHaKnowledge: PlatformKnowledge = {
  ...doksKnowledge,
  id: "doks-ha",
  name: "DigitalOcean Kubernetes, HA control plane",
  summary: "DigitalOcean Kubernetes with a redundant control plane, the only kind for which it promises uptime.",
  slas: [
    controlPlane(99.95, { text: "DigitalOcean Kubernetes SLA, in force since 2022-07-01", grade: "A" }),
    droplet,
    digitalOceanLoadBalancer,
  ],
  availability: { ...doksKnowledge.availability, controlPlaneSlaPercent: 99.95 },
  upgradesFrom: ["doks"],
  notes: [
    "DigitalOcean runs the control plane; the nodes and what runs on them are yours.",
    "The redundant plane protects deploys, scaling and rescheduling; serving requests does not pass through it.",
    "Switched on for an existing cluster, it may not be possible to switch it off again (unconfirmed).",
    "Node pools are billed in 28-day blocks at their highest node count, so scaling down saves less than hours suggest.",
  ],
};

export const doksHa: Platform = {
  ...doksHaKnowledge,
  cloud: "digitalocean",
  host: false,
  size: (context) => sizeNodes(context, doksNodes),
  bill(context, sizing, bill) {
    chargeDoks(context, sizing, bill);
    bill.charge("digitalocean.doks.ha", {
      category: "control-plane",
      item: "High-availability control plane",
      quantity: context.scenario.clusters,
      unit: "cluster-month",
    });
    chargeDoksSurroundings(context, sizing, bill);
  },
};
