import { CHEAP_LINES_SELL_OUT, hetznerK3sKnowledge } from "./hetzner-k3s";
import type { Platform, PlatformKnowledge } from "./platform";
import { yes } from "./shared/capabilities";
import { chargeK3s, sizeK3s } from "./shared/k3s-nodes";
import { estimate, levels } from "./shared/labour";

export const hetznerK3sHaKnowledge: PlatformKnowledge = {
  ...hetznerK3sKnowledge,
  id: "hetzner-k3s-ha",
  name: "K3s on Hetzner, three servers",
  summary: "The same cluster with three servers, so that losing one machine leaves it in charge of itself.",
  capabilities: {
    ...hetznerK3sKnowledge.capabilities,
    "node-failover": yes("for workers and for the cluster itself, with three servers"),
  },
  labour: {
    ...hetznerK3sKnowledge.labour,
    setup: levels([32, 80, 160], [18, 40, 80], [8, 18, 40]),
    operations: levels([10, 22, 44], [6, 13, 26], [4, 8, 16]),
    evidence: estimate(
      "One project's comparison gives 16 to 32 hours a month for K3s and 40 to 80 for self-managed Kubernetes. A tool creates the cluster in minutes; making it fit for production is the rest.",
    ),
  },
  availability: { ...hetznerK3sKnowledge.availability, class: "k3s-ha" },
  notes: [
    "Three servers keep the cluster datastore in embedded etcd and need about half as much again of their resources.",
    "Servers and workers are counted separately: three servers and three workers are six machines.",
    "The founding lesson asks for real Kubernetes expertise first, not learning on the way.",
    CHEAP_LINES_SELL_OUT,
  ],
};

export const hetznerK3sHa: Platform = {
  ...hetznerK3sHaKnowledge,
  cloud: "hetzner",
  host: false,
  size: (context) => sizeK3s(context, 3),
  bill: chargeK3s,
};
