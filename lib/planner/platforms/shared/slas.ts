import type { Sla } from "../../evaluation";
import { figureNotFound, softwareWithoutPromise } from "./evidence";

const API_ONLY = "About the Kubernetes API, not about your application: running pods do not need it.";

/** A promise about a control plane, which is never a promise about the application. */
export const controlPlane = (
  percent: number | null,
  evidence: Sla["evidence"],
  remark?: string,
): Sla & { readonly of: "control plane" } => ({
  of: "control plane",
  percent,
  remark: remark === undefined ? API_ONLY : `${API_ONLY} ${remark}`,
  evidence,
});

export const noPromise: Sla = {
  of: "software",
  percent: null,
  remark: "As available as your machines and the people who look after them.",
  evidence: softwareWithoutPromise,
};

export const droplet: Sla = {
  of: "one worker (Droplet)",
  percent: 99.99,
  evidence: {
    text: "DigitalOcean Droplet SLA, 2025-06-03",
    grade: "A",
    url: "https://www.digitalocean.com/sla/cpu-droplets",
  },
};
export const digitalOceanLoadBalancer: Sla = {
  of: "load balancer",
  percent: 99.9,
  remark: "A regional load balancer; the global one, since 2025-11-18, promises 99.99%.",
  evidence: { text: "DigitalOcean SLA page", grade: "A", url: "https://www.digitalocean.com/sla" },
};

export const azureMachine: Sla = {
  of: "one worker (virtual machine)",
  percent: 99.9,
  remark:
    "One machine on premium SSD; 95% on a standard hard disk, 99.95% in an availability set, 99.99% over two zones.",
  evidence: { text: "Microsoft's VM SLA as quoted by dev-toolbox.tech and 2azure.nl", grade: "B" },
};
export const azureLoadBalancer: Sla = {
  of: "load balancer",
  percent: 99.99,
  remark: "Standard load balancer.",
  evidence: { text: "Microsoft's load balancer SLA as quoted by dev-toolbox.tech and 2azure.nl", grade: "B" },
};

const computeEngineSla = {
  text: "Google Compute Engine SLA, stored copy",
  grade: "A",
  url: "https://cloud.google.com/compute/sla",
} as const;
export const computeEngineMachine: Sla = {
  of: "one worker (virtual machine)",
  percent: 99.9,
  remark: "99.99% for machines over several zones together.",
  evidence: computeEngineSla,
};
export const googleLoadBalancer: Sla = {
  of: "load balancer",
  percent: 99.99,
  remark: "99.9% on the Standard network tier.",
  evidence: computeEngineSla,
};
/** The GKE agreement was read in an old copy; the percentages were seen again on the pricing page. */
export const gkeSla = { text: "GKE SLA, copy of 2023-11-16", grade: "A" } as const;

export const ec2Machine: Sla = {
  of: "one worker (EC2 instance)",
  percent: 99.5,
  remark: "99.99% for EC2 in a region, used over two or more zones.",
  evidence: { text: "AWS Compute SLA as quoted by javadeveloper.io, consolica.com and logicata.com", grade: "B" },
};
export const fargateRegion: Sla = {
  of: "Fargate in a region",
  percent: 99.99,
  remark: "For tasks or pods over two or more zones together; there is no promise about a single one.",
  evidence: { text: "AWS Compute SLA as quoted by consolica.com and logicata.com", grade: "B" },
};
export const awsLoadBalancer: Sla = {
  of: "load balancer",
  percent: 99.99,
  remark: "Over several zones; 99.9% in one.",
  evidence: {
    text: "AWS Elastic Load Balancing SLA, 2022-07-25",
    grade: "A",
    url: "https://aws.amazon.com/elasticloadbalancing/sla",
  },
};
export const eksEndpoint = controlPlane(99.95, {
  text: "AWS EKS service level agreement, 2022-05-04",
  grade: "A",
  url: "https://aws.amazon.com/eks/sla",
});

export const hetznerServer: Sla = {
  of: "one server",
  percent: 99.9,
  remark:
    "Each server and month, with commercially reasonable efforts; maintenance, live migration and attacks are excepted.",
  evidence: {
    text: "Hetzner cloud server terms, stored copy",
    grade: "A",
    url: "https://www.hetzner.com/legal/cloud-server",
  },
};
export const hetznerLoadBalancer: Sla = { of: "load balancer", percent: null, evidence: figureNotFound };
