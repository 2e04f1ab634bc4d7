/**
 * What a reader sees in place of an id. Every map is complete by its type: a new id fails the type check until it has words.
 * Types only from the planner, so that nothing of the engine comes along into the first page load.
 */
import type {
  BillCategory,
  Capability,
  Certificate,
  ControlCapability,
  Evidence,
  LabourLine,
  LabourWork,
  Lifecycle,
  Owner,
  PlatformKind,
  PlatformStatus,
  ResponsibilityTask,
} from "@/lib/planner/evaluation";
import type { Cloud, PriceSource, Region } from "@/lib/planner/price-books/price-book";
import type { ComplianceRegime, Experience, Need, PlatformId, PrimaryCloud } from "@/lib/planner/scenario/choices";
import type { Scenario } from "@/lib/planner/scenario/scenario";

export interface Label {
  /** Short: fits a table heading, a chip or an option. */
  readonly label: string;
  /** One plain sentence for whoever asks what that means. */
  readonly sentence?: string;
}

export const needLabels = {
  gpu: { label: "GPUs", sentence: "Some containers need a graphics card for training or inference." },
  tpu: { label: "TPUs", sentence: "Google's own accelerators, which only Google sells." },
  autoscaling: {
    label: "Automatic scaling",
    sentence: "More copies under load, fewer when it is quiet, without anybody awake.",
  },
  "scale-to-zero": { label: "Scale to zero", sentence: "Nothing runs, and little is billed, while nobody calls." },
  canary: { label: "Canary releases", sentence: "A new version first meets a small share of the traffic." },
  "node-failover": {
    label: "Survives a machine's death",
    sentence: "Containers come back on another machine without a person.",
  },
  "fleet-rollout": {
    label: "Rollouts over a fleet",
    sentence: "A new version replaces the old one on many machines without downtime.",
  },
  "multi-node": { label: "Several machines", sentence: "The workload is placed over machines by their free capacity." },
  "desired-state": {
    label: "Declared state is held",
    sentence: "The platform keeps restoring what you declared, whatever changes.",
  },
  "custom-networking": {
    label: "Own network rules",
    sentence: "Network policies, a service mesh, or address ranges of your own.",
  },
  "serverless-containers": {
    label: "Serverless containers",
    sentence: "You hand over an image and never see a machine.",
  },
  "audit-logging": { label: "Audit log", sentence: "Who changed what on the platform, kept for later." },
  windows: { label: "Windows containers", sentence: "Some images need Windows machines." },
  arm: { label: "Arm machines", sentence: "Images are built for Arm, often at a lower price." },
  "on-premises": { label: "Own hardware", sentence: "The platform must run in your own data centre." },
} satisfies Record<Need, Label>;

export const regimeLabels = {
  soc2: { label: "SOC 2", sentence: "An auditor's report on security controls, asked for by business customers." },
  iso27001: { label: "ISO 27001", sentence: "A certified way of managing information security." },
  hipaa: { label: "HIPAA", sentence: "United States rules for health data; the provider must sign an agreement." },
  pci: { label: "PCI DSS", sentence: "Card-payment rules for whoever touches card numbers." },
  fedramp: { label: "FedRAMP", sentence: "Approval to serve United States federal agencies." },
  "eu-residency": { label: "Data stays in the EU", sentence: "Data is stored and processed in the European Union." },
} satisfies Record<ComplianceRegime, Label>;

export const experienceLabels = {
  none: { label: "None", sentence: "Nobody here has run Kubernetes." },
  learning: { label: "Learning", sentence: "Tutorials and test clusters, nothing in production yet." },
  operating: { label: "Operating", sentence: "We have run one cluster in production for six months or more." },
  expert: { label: "Expert", sentence: "Two years or more in production, or a dedicated operations engineer." },
} satisfies Record<Experience, Label>;

export const goalLabels = {
  production: { label: "Production", sentence: "Real users depend on it." },
  learning: { label: "Learning", sentence: "We want to learn; nobody depends on it." },
  demo: { label: "Demo", sentence: "It has to work while somebody important is watching." },
} satisfies Record<Scenario["goal"], Label>;

export const orchestrationLabels = {
  open: { label: "Open", sentence: "Kubernetes or not: let the figures speak." },
  kubernetes: { label: "Kubernetes, decided", sentence: "It will be Kubernetes; the question is whose." },
  "no-kubernetes": { label: "No Kubernetes", sentence: "Kubernetes is ruled out." },
} satisfies Record<Scenario["orchestration"], Label>;

export const stageLabels = {
  "pre-product-fit": { label: "Before product-market fit", sentence: "Still finding out what users want." },
  growing: { label: "Growing", sentence: "Paying users, growing steadily." },
  "scaling-fast": { label: "Scaling fast", sentence: "Load multiplies within months." },
  established: { label: "Established", sentence: "A known load and a known team." },
  enterprise: { label: "Enterprise", sentence: "Many teams, audits and procurement." },
} satisfies Record<Scenario["stage"], Label>;

export const toleranceLabels = {
  "internal-tool": { label: "Internal tool", sentence: "Colleagues wait; nobody leaves." },
  normal: { label: "Normal", sentence: "Users notice and forgive the odd outage." },
  "revenue-critical": { label: "Revenue-critical", sentence: "Every minute down loses money." },
} satisfies Record<Scenario["downtimeTolerance"], Label>;

export const onCallLabels = {
  none: { label: "Nobody", sentence: "Outages are found when somebody looks." },
  "business-hours": { label: "Business hours", sentence: "Somebody reacts on working days." },
  "around-the-clock": { label: "Around the clock", sentence: "Somebody is paged at night and on Sundays." },
} satisfies Record<Scenario["team"]["onCall"], Label>;

export const primaryCloudLabels = {
  none: { label: "None" },
  aws: { label: "Amazon Web Services" },
  azure: { label: "Microsoft Azure" },
  gcp: { label: "Google Cloud" },
  digitalocean: { label: "DigitalOcean" },
  hetzner: { label: "Hetzner" },
  other: { label: "Another cloud" },
} satisfies Record<PrimaryCloud, Label>;

export const cloudLabels = {
  aws: { label: "Amazon Web Services" },
  azure: { label: "Microsoft Azure" },
  gcp: { label: "Google Cloud" },
  digitalocean: { label: "DigitalOcean" },
  hetzner: { label: "Hetzner" },
  fly: { label: "Fly.io" },
  railway: { label: "Railway" },
} satisfies Record<Cloud, Label>;

export const regionLabels = {
  "us-east": { label: "US East", sentence: "The east of the United States." },
  "eu-central": { label: "EU Central", sentence: "Central Europe." },
} satisfies Record<Region, Label>;

export const trafficLabels = {
  steady: { label: "Steady", sentence: "Much the same all day; the peak is 1.5 times the average." },
  "daily-peak": { label: "Daily peak", sentence: "Busy by day, quiet by night; the peak is 3 times the average." },
  spiky: { label: "Spiky", sentence: "Launches, sales or news; the peak is 10 times the average." },
} satisfies Record<Scenario["workload"]["traffic"], Label>;

export const commitmentLabels = {
  none: { label: "Pay as you go" },
  "one-year": { label: "One-year commitment", sentence: "A lower price for promising to stay a year." },
} satisfies Record<Scenario["purchase"]["commitment"], Label>;

export const monitoringLabels = {
  none: { label: "None", sentence: "No metrics, no logs kept, no alerts." },
  basic: { label: "Basic", sentence: "The provider's metrics and a modest volume of logs." },
  full: { label: "Full", sentence: "Own metrics, plenty of logs, alerts." },
} satisfies Record<Scenario["observability"]["monitoring"], Label>;

export const platformKindLabels = {
  local: { label: "On a laptop", sentence: "For development and learning, never for production." },
  "single-host": { label: "One host", sentence: "All containers on one machine." },
  swarm: { label: "Docker Swarm", sentence: "Docker's own small cluster over a few machines." },
  paas: {
    label: "Serverless and app platforms",
    sentence: "You hand over an image; the provider runs it and shows you no machines.",
  },
  "managed-kubernetes": {
    label: "Managed Kubernetes",
    sentence: "The provider runs the control plane; you run what is on it.",
  },
  "self-managed-kubernetes": {
    label: "Self-managed Kubernetes",
    sentence: "You run all of Kubernetes, control plane included.",
  },
} satisfies Record<PlatformKind, Label>;

/** Names for lists that come before any evaluation; they equal the platforms' own names (a test says so). */
export const platformLabels = {
  "docker-desktop": { label: "Docker Desktop" },
  kind: { label: "kind" },
  compose: { label: "Docker Compose on one host" },
  swarm: { label: "Docker Swarm" },
  "cloud-run": { label: "Google Cloud Run" },
  "container-apps": { label: "Azure Container Apps" },
  "app-runner": { label: "AWS App Runner" },
  "ecs-express": { label: "Amazon ECS Express Mode" },
  fly: { label: "Fly.io" },
  railway: { label: "Railway" },
  doks: { label: "DigitalOcean Kubernetes" },
  "doks-ha": { label: "DigitalOcean Kubernetes, HA control plane" },
  "aks-free": { label: "AKS, Free tier" },
  "aks-standard": { label: "AKS, Standard tier" },
  "gke-zonal": { label: "GKE, zonal" },
  "gke-regional": { label: "GKE, regional" },
  "gke-autopilot": { label: "GKE Autopilot" },
  eks: { label: "EKS, managed nodes" },
  "eks-auto": { label: "EKS Auto Mode" },
  "eks-fargate": { label: "EKS on Fargate" },
  "eks-anywhere": { label: "EKS Anywhere" },
  "hetzner-k3s": { label: "K3s on Hetzner, one server" },
  "hetzner-k3s-ha": { label: "K3s on Hetzner, three servers" },
} satisfies Record<PlatformId, Label>;

export const statusLabels = {
  eligible: { label: "Fits", sentence: "It passes every hard constraint and has a price." },
  excluded: { label: "Ruled out", sentence: "It fails a hard constraint; the way back is named." },
  unpriced: { label: "No price", sentence: "This price book lacks a figure for it, so it is not ranked." },
} satisfies Record<PlatformStatus, Label>;

export const billCategoryLabels = {
  "control-plane": { label: "Control plane", sentence: "The provider's fee for running the cluster's brain." },
  compute: { label: "Compute", sentence: "Machines, or the vCPU and memory that containers use." },
  "load-balancer": { label: "Load balancers", sentence: "What receives traffic from outside and spreads it." },
  storage: { label: "Storage", sentence: "Disks that outlive a container." },
  egress: { label: "Outgoing traffic", sentence: "Data sent to users, beyond what is free." },
  network: { label: "Addresses and gateways", sentence: "Public addresses and gateways for private machines." },
  backup: { label: "Backups", sentence: "Copies of the stored data." },
  observability: { label: "Monitoring and logs", sentence: "Metrics and logs, kept and searchable." },
  support: { label: "Support", sentence: "A support plan that answers on working days." },
} satisfies Record<BillCategory, Label>;

export const labourWorkLabels = {
  "set-up": { label: "Set-up", sentence: "From nothing to a platform one would put users on." },
  operations: {
    label: "Operations",
    sentence: "Upgrades, patches, certificates, backup checks, monitoring and small incidents.",
  },
  learning: { label: "Learning", sentence: "What people new to it need before they can be trusted with it." },
  migration: { label: "Migration", sentence: "Moving each service over from where it runs today." },
  compliance: { label: "Compliance", sentence: "Evidence and controls an auditor asks for." },
  "stateful-data": { label: "Databases in the platform", sentence: "Running a database or queue yourself." },
  "extra-clusters": { label: "Further environments", sentence: "Each environment beyond the first." },
  "extra-services": { label: "More than 10 services", sentence: "Each service beyond the tenth adds some care." },
  "extra-nodes": { label: "More than 5 machines", sentence: "Each machine beyond the fifth adds some care." },
} satisfies Record<LabourWork, Label>;

export const perLabels = {
  once: { label: "once" },
  month: { label: "each month" },
} satisfies Record<LabourLine["per"], Label>;

export const taskLabels = {
  "control-plane": { label: "Control plane stays up", sentence: "The cluster's brain answers." },
  "datastore-backups": {
    label: "Cluster datastore and its backups",
    sentence: "What the cluster knows about itself is kept safe.",
  },
  "version-upgrades": {
    label: "Version upgrades",
    sentence: "Moving to the next version before the old one goes out of support.",
  },
  "security-patches": { label: "Security patches of the platform" },
  "node-operating-system": {
    label: "Node operating system",
    sentence: "Patching and replacing the machines underneath.",
  },
  networking: { label: "Networking between machines" },
  certificates: { label: "Certificates", sentence: "TLS certificates are issued and renewed." },
  monitoring: { label: "Monitoring and alerting" },
  containers: { label: "Your containers", sentence: "What you build and deploy." },
} satisfies Record<ResponsibilityTask, Label>;

export const ownerLabels = {
  provider: { label: "Provider" },
  you: { label: "You" },
  shared: { label: "Shared", sentence: "You trigger or configure it, the provider carries it out." },
  none: { label: "Not there", sentence: "There is no such part on this platform." },
} satisfies Record<Owner, Label>;

/** Printed beside the word, so that a dense table can be read by its letters. */
export const ownerLetters = { provider: "P", you: "Y", shared: "S", none: "–" } satisfies Record<Owner, string>;

export const controlLabels = {
  "choose-machines": { label: "Choose the machines" },
  "root-on-nodes": { label: "Root on the machines" },
  "custom-networking": { label: "Own network rules" },
  "privileged-workloads": { label: "Privileged containers" },
  "persistent-volumes": { label: "Persistent volumes" },
  "scheduling-rules": { label: "Placement rules" },
  "cluster-extensions": { label: "Operators and cluster extensions" },
  "control-plane-settings": { label: "Control plane settings" },
  "private-network": { label: "Private network" },
  "own-hardware": { label: "Own hardware" },
  "standard-api": { label: "An API that other providers speak too" },
  "no-provider-limits": { label: "No limits set by a provider" },
} satisfies Record<ControlCapability, Label>;

export const capabilityLevelLabels = {
  yes: { label: "Built in" },
  "add-on": { label: "Add-on", sentence: "With a component that you install and run." },
  no: { label: "No" },
} satisfies Record<Capability["level"], Label>;

export const certificateLevelLabels = {
  holds: { label: "Provider holds it" },
  unverified: { label: "Unverified", sentence: "Said to be held, but no page confirmed it." },
  "none-found": { label: "None found", sentence: "No page says that the provider holds it." },
} satisfies Record<Certificate["level"], Label>;

export const lifecycleLabels = {
  current: { label: "Current" },
  "closed-to-new-customers": { label: "Closed to new customers" },
  maintenance: { label: "Maintenance mode", sentence: "Kept safe, not developed further." },
  "development-only": { label: "Development only" },
} satisfies Record<Lifecycle["status"], Label>;

export const gradeLabels = {
  A: { label: "Primary source", sentence: "The provider's or an authority's own page." },
  B: { label: "Press or survey", sentence: "A vendor blog, a survey or the trade press." },
  C: { label: "One project's estimate", sentence: "A single project's or blogger's estimate." },
  S: { label: "Our choice", sentence: "A default we chose; change it when you know better." },
  U: { label: "Unverified", sentence: "General knowledge that no page confirmed." },
  L: { label: "Founding text", sentence: "Taken from the texts that Berth grew out of." },
} satisfies Record<Evidence["grade"], Label>;

export const priceGradeLabels = {
  vendor: { label: "Vendor's own page" },
  dataset: { label: "Made from the vendor's price feed" },
  secondary: { label: "Somebody else's note" },
  unverified: { label: "Unverified" },
  lesson: { label: "The founding lesson" },
} satisfies Record<PriceSource["grade"], Label>;

/** Gates are open-ended in the planner; an id without words falls back to itself in plain letters. */
export const gateLabels: Readonly<Record<string, Label>> = {
  "not-for-production": { label: "Not for production" },
  "closed-to-new-customers": { label: "Closed to new customers" },
  "orchestration-decided": { label: "Decided otherwise" },
  "nobody-to-operate-it": { label: "Nobody to operate it" },
  need: { label: "A need it cannot meet" },
  "persistent-storage": { label: "No place for a database" },
  certificate: { label: "Certificate missing" },
  region: { label: "Not in this region" },
  "own-hardware": { label: "Own hardware needed" },
  "does-not-fit": { label: "The workload does not fit" },
};

export const gateLabel = (gate: string): string =>
  gateLabels[gate]?.label ?? `${gate.charAt(0).toUpperCase()}${gate.slice(1).replaceAll("-", " ")}`;

/** Hard, weighted, for information: how a rule of the founding texts acts. */
export const ruleKindLabels = {
  H: { label: "Hard constraint", sentence: "Rules a platform out." },
  W: { label: "Points", sentence: "Adds or takes points." },
  I: { label: "For information", sentence: "Explains; changes no figure." },
} satisfies Record<"H" | "W" | "I", Label>;
