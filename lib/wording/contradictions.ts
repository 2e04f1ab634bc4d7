/** Where the founding texts disagree with each other, with the providers or with arithmetic, and what Berth does about it. */
export interface Contradiction {
  /** "C11": the number under which our domain notes keep it. They have no C19. */
  readonly id: string;
  readonly title: string;
  readonly conflict: string;
  readonly settled: string;
  /** Rules that take part in it, for links. */
  readonly rules?: readonly string[];
}

export const contradictions: readonly Contradiction[] = [
  {
    id: "C01",
    title: "How many machines a Hetzner cluster has",
    conflict:
      "The lesson prices a full Hetzner cluster at about $12 in one place and about $16 in another: one server with two workers, and one server with three. Both have a single K3s server, while a cluster that survives losing one needs three.",
    settled:
      "Two separate platforms: one server, and three servers. Every sizing lists its machines by role and number.",
  },
  {
    id: "C02",
    title: "What GKE Autopilot costs at least",
    conflict:
      "The lesson gives a minimum of about $74 a month. That is the cluster fee, and the monthly credit of one billing account pays for it.",
    settled: "Three lines on the bill: the fee, the credit, and what the pods ask for.",
  },
  {
    id: "C03",
    title: "Whether a zonal GKE cluster is free",
    conflict:
      "The lesson calls it free. The fee is $0.10 an hour in every mode; a credit of $74.40 a month covers one zonal or Autopilot cluster of a billing account, and never a regional one.",
    settled: "The form asks whether the credit is already used, and the bill shows fee and credit apart.",
  },
  {
    id: "C04",
    title: "Three months of different lengths",
    conflict: "The same $0.10 an hour appears as $72, $73 and $74.40 a month: months of 720, 730 and 744 hours.",
    settled: "Every month has 730 hours, everywhere, so $0.10 an hour is $73.",
  },
  {
    id: "C05",
    title: "What a free AKS control plane leaves out",
    conflict: "The lesson calls the AKS control plane free. The free tier has no service level agreement at all.",
    settled:
      "AKS Free and AKS Standard, at $0.10 an hour, are two platforms. Their promises are shown beside their prices and weighed against the availability target.",
  },
  {
    id: "C06",
    title: "Machines that AKS does not accept",
    conflict:
      "The lesson builds AKS from three B2s machines. AKS does not support that series in the pool every cluster must have.",
    settled: "Sizing buys only supported sizes. The lesson's figure stays in its own price book, as history.",
  },
  {
    id: "C07",
    title: "What is left of a small GKE machine",
    conflict:
      "The lesson builds GKE from three e2-small machines. After what Google reserves, each offers workloads 0.94 vCPU and 1.4 GiB.",
    settled: "Sizing works with what is left over, so small machines rarely win, and the view says why they lost.",
  },
  {
    id: "C08",
    title: "How many pods a small EKS machine takes",
    conflict:
      "The lesson builds EKS from three t3.small machines. Each takes 11 pods, and three or four of those are the system's.",
    settled: "The limit on pods is part of sizing, and small machines carry that warning.",
  },
  {
    id: "C09",
    title: "What 99.9% needs",
    conflict:
      "One rule says that managed Kubernetes makes 99.9% easier, another that only targets above 99.9% need Kubernetes. DOKS promises 99.95% only with its paid second control plane, so the advertised $24 minimum promises nothing; and running pods do not need the control plane anyway.",
    settled:
      "A target of 99.9% or more asks for more than one copy of everything that serves a request. A highly available control plane is a platform of its own, and its promise never enters the availability of your application.",
    rules: ["R10", "R40"],
  },
  {
    id: "C10",
    title: "Control and operations without cost",
    conflict:
      "The triangle answers “control and operations” with EKS alone. Elsewhere the lesson sends large operations teams to EKS or GKE, and regulated companies to EKS or AKS.",
    settled: "The cloud a team already uses counts first; all three remain in the running.",
    rules: ["R14", "R24"],
  },
  {
    id: "C11",
    title: "Small teams: DOKS, or no Kubernetes at all",
    conflict:
      "The main one. The lesson sends small and inexperienced teams to DOKS. The guide says that a team of three, a small bill, few services or nobody with experience all speak against Kubernetes, and to look at serverless containers first.",
    settled:
      "For production the guide wins; for learning the lesson wins. Both answers are always shown: the platform for this team, and the best Kubernetes provider should you want it anyway, with what would turn the answer round.",
    rules: ["R18", "R33", "R45", "R46", "R47", "R52"],
  },
  {
    id: "C12",
    title: "What Docker heals by itself",
    conflict:
      "The guide says Docker has no self-healing, and the lesson that a crash means a restart by hand. The handbook says that a restart policy does restart containers, and that only a machine's death is not covered.",
    settled: "Three levels, named each time: a process, a machine, a zone.",
    rules: ["R57"],
  },
  {
    id: "C13",
    title: "Between 5 and 15 services",
    conflict: "Five services or more speak for Kubernetes; fewer than fifteen with a small bill speak against it.",
    settled:
      "From 5 to 15 services the number alone decides nothing. Several deploying teams, gradual rollouts or real spikes must tip it.",
    rules: ["R38", "R39", "R41", "R42", "R45"],
  },
  {
    id: "C14",
    title: "Between 10,000 and 100,000 daily users",
    conflict:
      "Fewer than 10,000 daily users speak for Docker alone, 100,000 or more for Kubernetes. In between there is no rule.",
    settled: "The points move in a straight line from one to the other, and the load itself decides the size.",
    rules: ["R35", "R43"],
  },
  {
    id: "C15",
    title: "What a gigabyte of disk costs",
    conflict:
      "The lesson quotes $0.04 for GKE and $0.04 to $0.10 in its hidden costs. The $0.04 is Google's standard disk, not an SSD.",
    settled: "Every provider has its own disk with its own price and source in the price book.",
  },
  {
    id: "C16",
    title: "App Runner is closed",
    conflict: "The guide recommends App Runner. It has taken no new customers since 30 April 2026.",
    settled: "It is offered to existing customers only; others see ECS Express Mode in its place.",
    rules: ["R52"],
  },
  {
    id: "C17",
    title: "Hetzner's prices have moved",
    conflict:
      "The lesson's CX22, CX32 and CX42 at about $4, $8 and $16 were replaced by CX23, CX33 and CX43, and prices rose in April and in June 2026, as two projects noted.",
    settled: "Price books are dated. The lesson's figures are kept as one book, today's list prices as another.",
  },
  {
    id: "C18",
    title: "Half price, or twelve dollars",
    conflict: "“Save 50%” and “$15 a month is not worth the risk” describe the same gap: $24 less $12 is $12 a month.",
    settled: "Savings are shown in dollars and in working time. At $100 an hour, $12 buys seven minutes.",
    rules: ["R11"],
  },
  {
    id: "C20",
    title: "What an EKS total leaves out",
    conflict:
      "The lesson's $112 for EKS has no gateway for private machines, no load balancer and no logs. It also counts a load balancer for every service, where an ingress needs one.",
    settled:
      "One load balancer for each public entry point, a gateway line wherever machines are private, and logs on their own line.",
    rules: ["R26"],
  },
  {
    id: "C21",
    title: "Three machines that are four",
    conflict:
      "The “three-node” comparison counts three workers everywhere. Hetzner then has a fourth machine, and the managed ones a control plane that nobody sees.",
    settled: "Workers and servers are listed apart.",
  },
  {
    id: "C22",
    title: "Whether production means many machines",
    conflict: "One rule expects 3 to 100 machines in production. Three others say that one host is fine.",
    settled: "The first holds only for targets that need redundancy.",
    rules: ["R02", "R32", "R54", "R60"],
  },
  {
    id: "C23",
    title: "Whose datastore breaks at 3 in the morning",
    conflict: "The lesson warns of a corrupted etcd at night, but its own K3s with one server uses SQLite.",
    settled: "We say “cluster datastore”, and say which one it is where it matters.",
  },
  {
    id: "C24",
    title: "Docker Desktop is not free for everyone",
    conflict: "The lesson calls it free. Companies above 250 employees or $10 million in revenue need a paid plan.",
    settled: "A note beside the platform.",
  },
  {
    id: "C25",
    title: "GPUs are not only Google's",
    conflict:
      "The lesson sends machine learning to GKE. EKS, AKS, DOKS, Cloud Run and Container Apps have GPUs too; only TPUs are Google's own.",
    settled:
      "A GPU points to nobody in particular: every platform that has them stays in. A TPU leaves only Google's clusters.",
    rules: ["R21"],
  },
  {
    id: "C26",
    title: "Which way compliance points",
    conflict: "Compliance is given as a reason to run everything yourself, and as a reason for EKS or AKS.",
    settled:
      "Needing a certificate of the layer below points to providers that hold it. Needing control over where data lies or how it is kept apart points to your own.",
    rules: ["R06", "R24"],
  },
  {
    id: "C27",
    title: "When ten machines are worth running yourself",
    conflict:
      "One rule says that ten machines pay for running the cluster yourself. At the lesson's own prices ten machines save ten times $8, or $80 a month: 48 minutes at its rate of $100 an hour, while it puts the upkeep at ten hours.",
    settled: "The number of machines at which it pays is computed for each scenario and shown beside the rule.",
    rules: ["R05", "R27"],
  },
];
