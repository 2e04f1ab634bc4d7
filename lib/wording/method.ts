/** How Berth decides and how it makes a number, in the order in which it happens. */
export interface Step {
  readonly title: string;
  readonly text: string;
}

export const decisionSteps: readonly Step[] = [
  {
    title: "Hard constraints",
    text: "A platform that fails one is out, whatever it costs: it is not meant for production, takes no new customers, lacks a certificate or a machine you need, has nobody to operate it, is not in your region, cannot hold the workload, or your team has decided the question already. Every platform that is out says what would bring it back. One whose price is unknown is shown without a rank, never as free.",
  },
  {
    title: "Three values on fixed scales",
    text: "Cost compares year one, labour included, with your own budget and your own labour. Operations compares the monthly hours with what your team can spare. Control is the square root of the share of twelve named freedoms. Each runs from 0 to 100 on a scale that does not depend on the other platforms, so adding one never reorders the rest. Your priorities weigh the three.",
  },
  {
    title: "Rules",
    text: "Judgement from the founding texts adds or takes points. Each rule names its source and the numbers it saw in your scenario, for and against.",
  },
  {
    title: "The pick",
    text: "The highest total wins. Beside it you always see the runner-up and how far behind it is, whether that is too close to call (less than three points), the best Kubernetes provider whether you need one or not, what the pick gives up, and when to look again.",
  },
];

export const numberSteps: readonly Step[] = [
  {
    title: "Demand",
    text: "Daily users, requests, the traffic's shape and growth become a peak load and a volume of data sent, unless you state them.",
  },
  {
    title: "Containers",
    text: "Your services become pods with what each asks for in CPU and memory. Serverless platforms round to the shapes they sell.",
  },
  {
    title: "Machines",
    text: "For every machine type that can be ordered we take off what the provider reserves, the system's own pods and the limit on pods, then pack. The cheapest type and number that really hold the workload win; a target of 99.9% or more gets one machine to spare and two at least.",
  },
  {
    title: "The bill",
    text: "Control plane, compute, load balancers for each public entry point, storage, outgoing traffic beyond what is free, addresses and gateways, backups, monitoring and support. Each line is quantity times unit price, rounded once to whole cents; totals add the printed lines.",
  },
  {
    title: "The work",
    text: "Set-up, operations, learning, migration, compliance and further environments, each as low, likely and high hours by experience. Headlines use the mean, (low + 4 × likely + high) ÷ 6, at your hourly rate.",
  },
  {
    title: "Availability",
    text: "Of the path a request takes: entry, machines, application. The control plane is not in it. Redundancy, care and experience lower it; no promise of a provider raises it.",
  },
  {
    title: "Twelve months",
    text: "The bill is made out for every month of growth. Set-up, learning and migration fall in the first. Expected downtime is a line of its own, and only where you said what an hour costs.",
  },
];

/** What each step beyond the labour table's environment adds. */
export const labourModifiers: readonly { readonly what: string; readonly adds: string; readonly basis: string }[] = [
  { what: "Each service above 10", adds: "operations + 4%", basis: "our choice" },
  { what: "Each machine above 5, where there are machines", adds: "operations + 2%", basis: "our choice" },
  {
    what: "Each further environment",
    adds: "set-up + 35%, operations + 60%",
    basis: "a consultancy's three clusters took 12 to 27 hours each",
  },
  { what: "Each audited regime", adds: "set-up + 30 to 80 h, operations + 2 to 8 h a month", basis: "unverified" },
  {
    what: "A database run inside the platform",
    adds: "set-up + 8 / 16 / 40 h, operations + 2 / 4 / 10 h a month",
    basis: "unverified",
  },
  { what: "Moving one service from where it runs today", adds: "2 / 6 / 16 h once", basis: "unverified" },
];

/** What nobody has confirmed, or what our copies are too old to know. */
export const limits: readonly string[] = [
  "We read stored copies of public pages on 21 November 2026, not the live web. Two matter most: our copy of Google's Kubernetes agreement is from November 2023, and that of the EKS user guide from December 2024.",
  "No service level agreement of App Runner was found, only a figure that others repeat.",
  "The least memory of an Autopilot pod, 52 MiB, and the capacity that a DOKS machine leaves to workloads come from tests and notes, not from the providers' documentation.",
  "What the system's own pods take from each machine is our choice; no authoritative table exists, and Karpenter's allowance of 7.5% of memory is not confirmed.",
  "How long Kubernetes takes to move containers off a dead machine, five to six minutes, follows from its well-known defaults; we did not read it in its documentation.",
  "The largest clusters of GKE and EKS, and the number of regions of the three large clouds, are general knowledge.",
  "Hetzner's present prices changed twice in 2026 and its cheapest machines sell out; its ISO certificate and the absence of GPUs are well known but unread.",
  "Whether DigitalOcean signs an agreement for health data was not found.",
  "Support prices of Azure and Google are unconfirmed, and AWS has renamed its plans more than once.",
  "The share of failures that take several machines at once is a guess of 10% in one zone and 5% over several; nobody publishes it.",
  "Hours are estimates. Published ones differ by a factor of four, no neutral survey of hours for each cluster exists, and the additions for compliance, databases and migration are unverified.",
  "Wages of system administrators and pay surveys of 2025 and 2026 were not found; the default of $100 an hour rests on developers' wages in the United States and on the founding lesson.",
];
