import { parseMachineTable } from "./machine-table";
import type { FreeRate, PaidRate, PriceBook, RateUnit } from "./price-book";

const stated = { region: "not stated", asOf: "2025-12", sources: ["lesson"] } as const;

/** One figure for both regions: the lesson names none. */
const paid = (price: string, per: RateUnit, note?: string): { all: PaidRate } => ({
  all: { price, per, ...stated, ...(note ? { note } : {}) },
});
const free = (why: string): { all: FreeRate } => ({ all: { free: true, why, ...stated } });

// 72 ÷ 730, so that a month of 730 hours comes to 72.00.
const seventyTwoAMonth = paid(
  "0.0986301369863",
  "hour",
  "72 a month in the lesson (720 hours); spread over Berth's 730-hour month",
);
const loadBalancer = paid("15", "month", "the lesson says 10 to 20 for each exposed service; this is the middle");
const storage = paid("0.07", "GiB-month", "the lesson says 0.04 to 0.10; this is the middle");
const egress = paid("0.10", "GiB", "the lesson says 0.08 to 0.12 after the free part; this is the middle");
const inNodePrice = free("the lesson's node price includes it");

// AKS, GKE and EKS nodes are a third of the lesson's 40, 50 and 40 for three. The lesson gives no disk for the Droplet and no
// traffic for Hetzner's servers; 50 GB and 20 TB are what the plans had, because their prices include it and nothing may be added.
const table = `
id|family|arch|vcpus|gib|disk|both|both-traffic
s-1vcpu-2gb|Basic|x86_64|1|2|50|12|2000
`;
const nodes = `
id|family|arch|vcpus|gib|disk|both
`;
const servers = `
id|family|arch|vcpus|gib|disk|both|both-traffic
`;

const origins = { "us-east": { default: stated }, "eu-central": { default: stated } };

const machines = [
  ...parseMachineTable({ cloud: "digitalocean", origins, text: table }),
  ...parseMachineTable({ cloud: "azure", origins, text: `${nodes}Standard_B2s|B|x86_64|2|4|0|13.3333333333` }),
  ...parseMachineTable({ cloud: "gcp", origins, text: `${nodes}e2-small|e2|x86_64|2|2|0|16.6666666667` }),
  ...parseMachineTable({ cloud: "aws", origins, text: `${nodes}t3.small|t3|x86_64|2|2|0|13.3333333333` }),
  ...parseMachineTable({
    cloud: "hetzner",
    origins,
    text: `${servers}cx22|CX|x86_64|2|4|40|4|20000
cx32|CX|x86_64|4|8|80|8|20000
cx42|CX|x86_64|8|16|160|16|20000
ccx13|CCX|x86_64|2|8|80|15|20000`,
  }),
];

const region = {
  aws: stated.region,
  azure: stated.region,
  gcp: stated.region,
  digitalocean: stated.region,
  hetzner: stated.region,
};
const referenceMachines = {
  aws: "t3.small",
  azure: "Standard_B2s",
  gcp: "e2-small",
  digitalocean: "s-1vcpu-2gb",
  hetzner: "cx22",
};

/** The founding lesson's own figures, kept as history. Its contradictions are in `doubts`, not mended in the figures. */
export const lesson202512: PriceBook = {
  id: "lesson-2025-12",
  label: "The lesson, December 2025",
  about:
    'The approximate monthly figures of the founding lesson "Beyond Docker Desktop", as it printed them. ' +
    "Good for following the lesson and for seeing what changed since; not for a budget.",
  kind: "lesson",
  asOf: "2025-12-01",
  currency: "USD",
  usdPerEur: null,
  sources: {
    lesson: { title: 'The founding lesson "Beyond Docker Desktop"', date: "2025-12", grade: "lesson" },
  },
  regions: { "us-east": region, "eu-central": region },
  platforms: ["doks", "doks-ha", "aks-free", "gke-zonal", "gke-regional", "eks", "hetzner-k3s", "hetzner-k3s-ha"],
  notCovered: ["backup", "observability", "support"],
  rates: {
    "digitalocean.doks.control-plane": free("the lesson's DOKS control plane costs nothing"),
    "digitalocean.doks.ha": paid("40", "month"),
    "azure.aks.free": free("the lesson's AKS control plane costs nothing"),
    "gcp.gke.fee-zonal": free("the lesson's zonal GKE control plane costs nothing"),
    "gcp.gke.fee": seventyTwoAMonth,
    "aws.eks.control-plane": seventyTwoAMonth,
    "hetzner.k3s": free("K3s is open source software"),

    "aws.alb.month": loadBalancer,
    "azure.lb.month": loadBalancer,
    "gcp.lb.month": loadBalancer,
    "digitalocean.lb": loadBalancer,
    "hetzner.lb": loadBalancer,

    "aws.ebs.gp3": storage,
    "azure.disk.standard-ssd": storage,
    "gcp.pd.balanced": paid("0.04", "GiB-month", "the lesson's own figure for GKE"),
    "digitalocean.volume": storage,
    "hetzner.volume": storage,

    "aws.egress": egress,
    "azure.egress": egress,
    "gcp.egress": egress,
    "digitalocean.egress": egress,
    "hetzner.egress": egress,

    "aws.ipv4": inNodePrice,
    "azure.ip": inNodePrice,
    "gcp.ip": inNodePrice,
    "digitalocean.ipv4": inNodePrice,
    "hetzner.ipv4": inNodePrice,
    "aws.node-disk": inNodePrice,
    "azure.node-disk": inNodePrice,
    "gcp.node-disk": inNodePrice,
    "aws.nat.hour": free("the lesson's EKS figure has no NAT gateway; see its contradictions"),
  },
  machines,
  referenceMachines: { "us-east": referenceMachines, "eu-central": referenceMachines },
  doubts: [
    "The figures are rounded and have no region; where the lesson gives a range, this book uses its middle and says so.",
    "Hetzner: the lesson says about 12 for a whole cluster and about 16 for another, with one K3s server each. High availability takes three servers, so count the machines of each option. CX22, CX32 and CX42 are gone, and their successors cost more.",
    "AKS: the control plane that costs nothing has no promise of availability. Three B2s machines for 40 was less than half of the list price, and AKS does not take B-series machines for its system pool.",
    "GKE: zonal is free in the lesson because of a monthly credit of 74.40, which pays for one zonal or Autopilot cluster of a billing account; a second one costs the fee.",
    "GKE and EKS: 72 a month is 720 hours at 0.10. Berth's month has 730 hours, and its list prices come to 73.",
    "GKE and EKS: of an e2-small about 1.4 GiB is left for pods, and a t3.small holds 11 pods, a few of which belong to the system.",
    "Egress: the lesson's price holds after a free part, which it states for DOKS alone. Hetzner's servers and load balancers count with the 20 TB each that came with them in Europe; AWS, Azure and Google count without any.",
    "EKS: the lesson's figure has no NAT gateway, no load balancer and no logs.",
    "Storage at 0.04 for a GB is a standard disk, not an SSD.",
    "Docker Desktop is free in the lesson; companies above 250 employees or 10 million USD of yearly revenue need a paid plan.",
  ],
};
