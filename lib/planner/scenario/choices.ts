/** What a choice may be, and the ids built on it. Plain data without the schema library, so that the first page load can have it. */

export const goals = ["production", "learning", "demo"] as const;
export const orchestrations = ["open", "kubernetes", "no-kubernetes"] as const;
export const experiences = ["none", "learning", "operating", "expert"] as const;
export const onCalls = ["none", "business-hours", "around-the-clock"] as const;
export const primaryClouds = ["none", "aws", "azure", "gcp", "digitalocean", "hetzner", "other"] as const;
export const regions = ["us-east", "eu-central"] as const;
export const traffics = ["steady", "daily-peak", "spiky"] as const;
export const needs = [
  "gpu",
  "tpu",
  "autoscaling",
  "scale-to-zero",
  "canary",
  "node-failover",
  "fleet-rollout",
  "multi-node",
  "desired-state",
  "custom-networking",
  "serverless-containers",
  "audit-logging",
  "windows",
  "arm",
  "on-premises",
] as const;
export const complianceRegimes = ["soc2", "iso27001", "hipaa", "pci", "fedramp", "eu-residency"] as const;
export const stages = ["pre-product-fit", "growing", "scaling-fast", "established", "enterprise"] as const;
export const downtimeTolerances = ["internal-tool", "normal", "revenue-critical"] as const;
export const commitments = ["none", "one-year"] as const;
export const monitoringLevels = ["none", "basic", "full"] as const;

/** Platform ids in the order in which the catalogue lists them: from the laptop to the own cluster. */
export const platformIds = [
  "docker-desktop",
  "kind",
  "compose",
  "swarm",
  "cloud-run",
  "container-apps",
  "app-runner",
  "ecs-express",
  "fly",
  "railway",
  "doks",
  "doks-ha",
  "aks-free",
  "aks-standard",
  "gke-zonal",
  "gke-regional",
  "gke-autopilot",
  "eks",
  "eks-auto",
  "eks-fargate",
  "eks-anywhere",
  "hetzner-k3s",
  "hetzner-k3s-ha",
] as const;

export type PublishedPlatformId = (typeof platformIds)[number];
/** A platform of a provider that only one team's book has. */
export type PrivatePlatformId = `private-${string}`;
export type PlatformId = PublishedPlatformId | PrivatePlatformId;
export type Need = (typeof needs)[number];
export type ComplianceRegime = (typeof complianceRegimes)[number];
export type Experience = (typeof experiences)[number];
export type PrimaryCloud = (typeof primaryClouds)[number];
