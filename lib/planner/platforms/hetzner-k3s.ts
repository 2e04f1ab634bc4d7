import type { Platform, PlatformKnowledge } from "./platform";
import { addOn, kubernetesCapabilities, no, unverified, yes } from "./shared/capabilities";
import { hetznerCertificates } from "./shared/certificates";
import { chargeK3s, sizeK3s } from "./shared/k3s-nodes";
import { estimate, learningSelfManagedKubernetes, levels } from "./shared/labour";
import { onYourOwnCluster } from "./shared/responsibilities";
import { hetznerLoadBalancer, hetznerServer } from "./shared/slas";

export const CHEAP_LINES_SELL_OUT =
  "Hetzner's cheapest lines (CX, CAX) could not be ordered on several dates from August to October 2026, and are not offered in the United States.";

export const hetznerK3sKnowledge: PlatformKnowledge = {
  id: "hetzner-k3s",
  name: "K3s on Hetzner, one server",
  provider: "Hetzner",
  kind: "self-managed-kubernetes",
  summary: "Lightweight Kubernetes on cheap machines, run by you: low bills, full control, all the work.",
  lifecycle: {
    status: "current",
    since: "2026-09-29",
    note: "Machines on the price list on this date; not all of them could be ordered.",
    evidence: {
      text: "Copy of Hetzner's price API, 2026-09-29; vitobotta/hetzner-k3s repository, 2026-06-24",
      grade: "A",
    },
  },
  slas: [hetznerServer, hetznerLoadBalancer],
  regionsNote: "Falkenstein, Nuremberg, Helsinki, Ashburn, Hillsboro, Singapore",
  certificates: hetznerCertificates,
  capabilities: {
    ...kubernetesCapabilities,
    gpu: unverified(no("no cloud GPUs found")),
    autoscaling: addOn("the Cluster Autoscaler knows Hetzner; you run it"),
    "node-failover": yes("for workers; while the single server is away nothing is moved"),
    "custom-networking": yes("on a private network of at most 100 servers"),
    "serverless-containers": no(),
    "audit-logging": addOn("the API server's audit log, which you switch on and keep"),
    windows: unverified(no("as agents only")),
    arm: yes("the CAX line, often sold out and not in the United States"),
    "on-premises": no(),
  },
  control: [
    "choose-machines",
    "root-on-nodes",
    "custom-networking",
    "privileged-workloads",
    "persistent-volumes",
    "scheduling-rules",
    "cluster-extensions",
    "control-plane-settings",
    "private-network",
    "standard-api",
    "no-provider-limits",
  ],
  responsibilities: onYourOwnCluster,
  labour: {
    setup: levels([24, 60, 130], [14, 32, 64], [6, 14, 32]),
    operations: levels([8, 18, 36], [5, 10, 20], [3, 6, 12]),
    ...learningSelfManagedKubernetes,
    evidence: estimate(
      "The founding lesson's example is 10 hours a month; one project's comparison gives 16 to 32 for K3s. A tool creates the cluster in minutes; making it fit for production is the rest.",
    ),
    growsWithNodes: true,
  },
  availability: {
    class: "k3s-one-server",
    entrySlaPercent: null,
    machineSlaPercent: 99.9,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "Servers and workers are counted separately: three workers here are four machines, and the one server is not redundant.",
    "One server keeps the cluster datastore in SQLite by default; etcd comes with three servers.",
    "The founding lesson asks for real Kubernetes expertise first, not learning on the way.",
    CHEAP_LINES_SELL_OUT,
  ],
  notIncluded: ["a place for the datastore's backups", "image registry storage"],
};

export const hetznerK3s: Platform = {
  ...hetznerK3sKnowledge,
  cloud: "hetzner",
  host: false,
  size: (context) => sizeK3s(context, 1),
  bill: chargeK3s,
};
