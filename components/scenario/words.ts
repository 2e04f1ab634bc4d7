import type { FieldPath } from "@/lib/planner/scenario/fields";

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly prefix?: string;
  readonly unit?: string;
  /** How far an arrow key moves a number. */
  readonly step?: number;
}

/** What the form calls each field. */
export const fieldWords: Readonly<Record<FieldPath, FieldWords>> = {
  name: { label: "Name of this scenario" },
  goal: { label: "What is it for?" },
  orchestration: { label: "Is Kubernetes decided?" },
  "team.engineers": { label: "Team size", unit: "people", hint: "All who build and run it." },
  "team.platformEngineers": { label: "Platform team", unit: "people", hint: "Of the team, for infrastructure only." },
  "team.kubernetesExperience": { label: "Kubernetes experience" },
  "team.deployingTeams": { label: "Teams", unit: "teams", hint: "That deploy on their own." },
  "team.onCall": { label: "Who reacts to an outage?" },
  "team.hourlyRateUsd": {
    label: "Cost of an hour’s work",
    prefix: "$",
    unit: "an hour",
    step: 5,
    hint: "Salary and everything on top. $100 is about a developer in the United States.",
  },
  budgetUsdPerMonth: {
    label: "Monthly budget",
    prefix: "$",
    unit: "a month",
    step: 50,
    hint: "For infrastructure; your own hours are counted separately. Empty: none set.",
  },
  availabilityTargetPercent: { label: "How critical is uptime?", unit: "%", step: 0.1 },
  downtimeCostUsdPerHour: {
    label: "Cost of an hour’s downtime",
    prefix: "$",
    unit: "an hour",
    step: 50,
    hint: "Lost sales and idle people. Empty: downtime is shown in minutes only.",
  },
  "cloud.primary": { label: "Cloud in use" },
  "cloud.currentPlatform": { label: "Where production runs today" },
  "cloud.gkeCreditUsed": {
    label: "Another cluster already uses our Google billing account’s credit",
    hint: "Google waives one cluster’s fee for each billing account.",
  },
  "cloud.appRunnerCustomer": {
    label: "We already use AWS App Runner",
    hint: "It closed to new customers on 30 April 2026.",
  },
  region: { label: "Where your users are served from" },
  clusters: {
    label: "Environments",
    unit: "of production grade",
    hint: "Each is a platform of its own to pay for and to run.",
  },
  "workload.services": { label: "Services", hint: "Deployed on their own." },
  "workload.replicasPerService": { label: "Copies each", hint: "Two from a 99.9% target on." },
  "workload.cpuPerReplica": { label: "CPU", unit: "vCPU", step: 0.05, hint: "For each copy." },
  "workload.memoryGibPerReplica": { label: "Memory", unit: "GiB", step: 0.25, hint: "For each copy." },
  "workload.items": { label: "List of services" },
  "workload.machines": {
    label: "Worker machines",
    unit: "machines",
    hint: "Skips sizing and buys this many of the price book’s reference machine.",
  },
  "workload.dailyActiveUsers": { label: "Daily users", step: 100 },
  "workload.traffic": { label: "Traffic over the day" },
  "workload.publicEntryPoints": {
    label: "Public addresses",
    hint: "Each has a load balancer; one can serve many services.",
  },
  "workload.storageGib": { label: "Storage", unit: "GiB", step: 10, hint: "Disks that outlive a container." },
  "workload.egressGibPerMonth": { label: "Data sent", unit: "GiB a month", step: 10, hint: "To your users." },
  "workload.growthPercentPerMonth": { label: "Growth", unit: "% a month" },
  "workload.stateful": {
    label: "A database or queue runs inside the platform",
    hint: "Rather than as a managed service beside it.",
  },
  needs: { label: "Special needs" },
  compliance: { label: "Compliance" },
  stage: { label: "Where the company stands" },
  downtimeTolerance: { label: "What an outage means" },
  "priorities.cost": { label: "Cost", hint: "A small bill." },
  "priorities.operations": { label: "Operations", hint: "Little work to run it." },
  "priorities.control": { label: "Control", hint: "Everything can be changed." },
  "purchase.commitment": { label: "How machines are bought" },
  "purchase.spotShare": { label: "Machines from the spot market", hint: "Cheap, and taken away at short notice." },
  "observability.backups": { label: "Back up what is stored" },
  "observability.monitoring": { label: "Monitoring and logs" },
};
