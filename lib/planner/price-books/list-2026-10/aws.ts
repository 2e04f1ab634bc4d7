import type { PaidRate } from "../price-book";
import { type Rates, standIn } from "./stand-in";

/** A figure read for us-east-1 only. */
const virginiaOnly = (rate: Omit<PaidRate, "region">) => {
  const virginia = { ...rate, region: "us-east-1" };
  return { "us-east": virginia, "eu-central": standIn(virginia, "Frankfurt") };
};

/** A Frankfurt figure that no document confirms. */
const frankfurtUnverified = (rate: Pick<PaidRate, "price" | "per" | "note">): PaidRate => ({
  ...rate,
  region: "eu-central-1",
  asOf: "undated",
  sources: ["unverified"],
  unverified: "no document was found for the Frankfurt price",
});

const fargate = {
  region: "us-east-1",
  asOf: "2026-10-02",
  sources: ["course-check-serverless", "infracost-2025-07"],
} as const;
const eksFargate = { ...fargate, sources: ["course-check-serverless", "infracost-2024-07"] } as const;
const fargateVcpuFrankfurt = frankfurtUnverified({ price: "0.04656", per: "vCPU-hour" });
const fargateMemoryFrankfurt = frankfurtUnverified({ price: "0.00511", per: "GiB-hour" });
// EKS bills the pods it runs on Fargate like Fargate itself (the same figures in us-east-1), so Fargate's own Frankfurt
// price stands nearer than the us-east-1 price of EKS.
const asOnEks = {
  unverified:
    "no Frankfurt figure found for EKS; this is the Frankfurt price of Fargate without EKS, and no document was found for it either",
};

const appRunner = { asOf: "2025", sources: ["app-runner-page"] } as const;
const appRunnerClosed = "App Runner takes no new customers since 2026-04-30";
const appRunnerVcpu: PaidRate = {
  price: "0.064",
  per: "vCPU-hour",
  region: "us-east-1",
  ...appRunner,
  note: appRunnerClosed,
};
const appRunnerMemory: PaidRate = {
  price: "0.007",
  per: "GiB-hour",
  region: "us-east-1",
  ...appRunner,
  note: `charged while idle too; ${appRunnerClosed}`,
};

// 10, 50 and 150 TB, counted as 1,024 GiB each.
const egress = {
  price: "0.09",
  per: "GiB",
  asOf: "2024-09-25",
  sources: ["infracost-2024-09", "market-scan"],
  freeAllowance: 100,
  tiers: [
    { above: 10_240, price: "0.085" },
    { above: 51_200, price: "0.07" },
    { above: 153_600, price: "0.05" },
  ],
  note: "the first 100 GB a month of an account are free; steps at 10, 50 and 150 TB, each TB counted as 1,024 GiB",
} as const;

export const awsRates: Rates = {
  "aws.eks.control-plane": {
    all: {
      price: "0.1",
      per: "hour",
      region: "all regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "infracost-2025-07"],
      note: "while the Kubernetes version is in standard support; 0.60 once it is in extended support",
    },
  },
  "aws.eks.auto-mode": {
    all: {
      price: "12",
      per: "percent",
      region: "all regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes"],
      note: "about 12% of the machine's on-demand price, a fixed fee for each type; spot and one-year prices do not lower it",
    },
  },
  "aws.eks-fargate.vcpu": {
    "us-east": { price: "0.04048", per: "vCPU-hour", ...eksFargate },
    "eu-central": { ...fargateVcpuFrankfurt, ...asOnEks },
  },
  "aws.eks-fargate.memory": {
    "us-east": {
      price: "0.004445",
      per: "GiB-hour",
      ...eksFargate,
      note: "each pod is charged 256 MB more for the Kubernetes agent, then rounded up to a size that is sold",
    },
    "eu-central": { ...fargateMemoryFrankfurt, ...asOnEks },
  },
  "aws.fargate.vcpu": {
    "us-east": { price: "0.04048", per: "vCPU-hour", ...fargate, note: "Linux on x86" },
    "eu-central": fargateVcpuFrankfurt,
  },
  "aws.fargate.memory": {
    "us-east": { price: "0.004445", per: "GiB-hour", ...fargate, note: "Linux on x86" },
    "eu-central": fargateMemoryFrankfurt,
  },
  "aws.ecs-express.fee": {
    all: {
      free: true,
      why: "ECS Express Mode adds no charge of its own; Fargate, the load balancer and logs are billed",
      region: "all regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes"],
    },
  },
  "aws.eks-anywhere.software": {
    all: {
      free: true,
      why: "open source software; the machines and the work are yours",
      region: "your own site",
      asOf: "2025",
      sources: ["eks-anywhere-note"],
      note: "the optional subscription is 24,000 a year for each cluster and needs an enterprise support plan",
    },
  },
  "aws.app-runner.vcpu": {
    "us-east": appRunnerVcpu,
    "eu-central": standIn({ ...appRunnerVcpu, region: "eu-west-1" }, "Frankfurt"),
  },
  "aws.app-runner.memory": {
    "us-east": appRunnerMemory,
    "eu-central": standIn({ ...appRunnerMemory, region: "eu-west-1" }, "Frankfurt"),
  },
  "aws.alb.hour": {
    "us-east": {
      price: "0.0225",
      per: "hour",
      region: "us-east-1",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "infracost-2024-07"],
    },
    "eu-central": frankfurtUnverified({ price: "0.027", per: "hour" }),
  },
  "aws.alb.lcu": virginiaOnly({
    price: "0.008",
    per: "hour",
    asOf: "2024-07-01",
    sources: ["infracost-2024-07"],
    note: "for each load balancer capacity unit in use",
  }),
  "aws.ebs.gp3": {
    "us-east": {
      price: "0.08",
      per: "GiB-month",
      region: "us-east-1",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "infracost-2024-07"],
      note: "3,000 operations and 125 MB a second included",
    },
    "eu-central": frankfurtUnverified({ price: "0.0952", per: "GiB-month" }),
  },
  "aws.ebs.snapshot": virginiaOnly({
    price: "0.05",
    per: "GiB-month",
    asOf: "2024-07-01",
    sources: ["infracost-2024-07"],
  }),
  "aws.s3": virginiaOnly({
    price: "0.023",
    per: "GiB-month",
    asOf: "2026-01-20",
    sources: ["cloud-cost-bundle", "market-scan"],
    note: "S3 Standard, first tier",
  }),
  "aws.egress": {
    "us-east": { ...egress, region: "us-east-1" },
    "eu-central": { ...egress, region: "eu-central-1" },
  },
  "aws.nat.hour": {
    "us-east": {
      price: "0.045",
      per: "hour",
      region: "us-east-1",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "infracost-2024-07"],
      note: "each gateway; one in every zone where a zone may fail",
    },
    "eu-central": frankfurtUnverified({ price: "0.052", per: "hour" }),
  },
  "aws.nat.data": virginiaOnly({
    price: "0.045",
    per: "GiB",
    asOf: "2026-10-02",
    sources: ["course-check-kubernetes", "infracost-2024-07"],
  }),
  "aws.ipv4": {
    all: {
      price: "0.005",
      per: "hour",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["market-scan", "infracost-2024-07"],
      note: "every public IPv4 address, those of nodes included",
    },
  },
  "aws.logs": virginiaOnly({
    price: "0.5",
    per: "GiB",
    asOf: "2026-10-02",
    sources: ["course-check-kubernetes", "infracost-2024-07"],
    freeAllowance: 5,
    note: "CloudWatch ingestion; the free 5 GB are general knowledge",
  }),
  "aws.prometheus": virginiaOnly({
    price: "0.09",
    per: "million samples",
    asOf: "2026",
    sources: ["prometheus-notes"],
    freeAllowance: 40,
    tiers: [{ above: 2_000, price: "0.035" }],
    note: "published as 0.90 for 10 million samples, 0.35 above 2 billion",
  }),
  "aws.support.minimum": {
    all: {
      price: "29",
      per: "month",
      region: "all regions",
      asOf: "2026-10-04",
      sources: ["aws-support-note"],
      note: "Business Support+, for each account; the greater of this and a share of the bill",
    },
  },
  "aws.support.share": {
    all: {
      price: "9",
      per: "percent",
      region: "all regions",
      asOf: "2026-10-04",
      sources: ["aws-support-note"],
      note: "Business Support+, first step; 7, 5 and 3% on larger bills",
    },
  },
  "docker.local": {
    all: {
      free: true,
      why: "Docker Desktop and kind run on a laptop you own",
      region: "your own machine",
      asOf: "2026",
      sources: ["docker-docs"],
      note: "Docker Desktop needs a paid plan in companies above 250 employees or 10 million USD of yearly revenue",
    },
  },
};
