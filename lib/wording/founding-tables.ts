/** The tables of the founding texts that a reader may still want to see whole, in our words. */
export interface FoundingTable {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

export const laptopToProduction: FoundingTable = {
  id: "laptop-to-production",
  title: "From a laptop to production",
  lead: "What production asks for, and which kind of platform gives it.",
  columns: [
    "What production asks for",
    "Docker Desktop, kind",
    "One host with Compose",
    "Swarm",
    "App platform",
    "Managed Kubernetes",
    "Own K3s",
  ],
  rows: [
    ["More than one machine", "no", "no", "yes", "out of sight", "yes", "yes"],
    [
      "Survives the crash of a process",
      "by hand, or by a restart policy",
      "restart policy",
      "yes",
      "yes",
      "yes",
      "yes",
    ],
    [
      "Survives the death of a machine",
      "no",
      "no",
      "yes, with 3 managers",
      "yes",
      "yes, with 2 or more nodes",
      "workers yes; the cluster itself only with 3 servers",
    ],
    [
      "Survives the loss of a zone",
      "no",
      "no",
      "if placed so",
      "within the provider's regions",
      "with node pools in several zones and a regional control plane",
      "if placed so",
    ],
    ["Places work over machines by their capacity", "no", "no", "simply", "out of sight", "yes", "yes"],
    ["Rolls out over a fleet without downtime", "no", "with care", "yes", "yes", "yes", "yes"],
    ["Holds a declared state", "no", "only while its one host lives", "yes", "the provider's", "yes", "yes"],
    ["Load balancer, DNS, TLS, ingress", "none", "your own proxy", "your own", "included", "add-ons", "your own"],
    ["Automatic scaling", "no", "no", "no", "yes", "yes", "add-on"],
    [
      "Backups and disaster recovery",
      "none",
      "yours",
      "yours",
      "mostly the provider's",
      "cluster datastore the provider's, volumes yours",
      "all yours",
    ],
    ["Users far away", "no", "one place", "one place", "regions", "regions", "few regions"],
  ],
};

export const whoManagesWhat: FoundingTable = {
  id: "who-manages-what",
  title: "Who manages what",
  lead: "P: the provider. Y: you. S: shared. A dash: there is no such part.",
  columns: ["Task", "Compose", "Swarm", "App platform", "Managed Kubernetes", "Autopilot, Fargate", "Own K3s"],
  rows: [
    ["Control plane stays up", "–", "Y", "P", "P", "P", "Y"],
    ["Cluster datastore and its backups", "–", "Y", "P", "P", "P", "Y"],
    ["Version upgrades", "Y, the engine", "Y", "P", "S: you start them, they carry them out", "P", "Y"],
    ["Security patches of the platform", "Y", "Y", "P", "P", "P", "Y"],
    ["Node operating system", "Y", "Y", "P", "S", "P", "Y"],
    ["Networking between machines", "–", "S", "P", "S, mostly P", "P", "Y"],
    ["Certificates", "Y", "Y", "P", "S", "S", "Y"],
    ["Monitoring and alerting", "Y", "Y", "S", "Y, for workloads", "Y, for workloads", "Y, for everything"],
    ["Your containers", "Y", "Y", "Y", "Y", "Y", "Y"],
  ],
};

export const dockerAndKubernetes: FoundingTable = {
  id: "docker-and-kubernetes",
  title: "Docker and Kubernetes side by side",
  lead: "They are layers, not rivals: the same image runs on Compose, Swarm and Kubernetes, and moving needs no rebuild.",
  columns: ["", "Docker", "Kubernetes"],
  rows: [
    ["Scope", "one host", "a cluster"],
    ["Set-up", "minutes", "hours to days"],
    ["Scaling by itself", "no", "yes"],
    ["Self-healing across machines", "no", "yes"],
    ["Rolling updates", "by hand", "by themselves"],
    ["Learning", "days", "weeks to months"],
    ["Best for", "development and small production", "production of many services"],
  ],
};

export const triangle: FoundingTable = {
  id: "triangle",
  title: "The triangle",
  lead: "Cost is what leaves the account each month, control what can be customised, operations how little work it takes. Pick two. In Berth the corners are computed for each platform, not labels.",
  columns: ["You pick", "You give up", "The founding lesson's example"],
  rows: [
    ["Cost and control", "simplicity", "K3s on cheap machines"],
    ["Cost and operations", "some control", "DOKS"],
    ["Control and operations", "low cost", "EKS"],
  ],
};

export const foundingTables: readonly FoundingTable[] = [
  laptopToProduction,
  whoManagesWhat,
  dockerAndKubernetes,
  triangle,
];
