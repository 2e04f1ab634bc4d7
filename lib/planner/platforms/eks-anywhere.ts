import { err, ok, type Result } from "../result";
import type { Platform, PlatformContext, PlatformKnowledge, Sizing, SizingFailure } from "./platform";
import { addOn, kubernetesCapabilities, no, unverified, yes } from "./shared/capabilities";
import { ownLayerCertificates } from "./shared/certificates";
import { READ_ON } from "./shared/evidence";
import { anywhereRules, anywhereServers } from "./shared/host-rules";
import { chargeOnHost, cloudBilling, type HostPlan, sizeOnHost } from "./shared/hosts";
import { estimate, learningSelfManagedKubernetes, levels } from "./shared/labour";
import { onYourOwnCluster } from "./shared/responsibilities";
import { noPromise } from "./shared/slas";

export const eksAnywhereKnowledge: PlatformKnowledge = {
  id: "eks-anywhere",
  name: "EKS Anywhere",
  provider: "Amazon",
  kind: "self-managed-kubernetes",
  summary: "Amazon's Kubernetes distribution on your own hardware, run by your own people.",
  lifecycle: {
    status: "current",
    since: READ_ON,
    note: "Described in 2025 as on sale; nothing newer was read by this date.",
    evidence: { text: "A public note of 2025 on EKS Anywhere prices", grade: "C" },
  },
  slas: [noPromise],
  regionsNote: "Wherever your hardware stands",
  certificates: ownLayerCertificates,
  capabilities: {
    ...kubernetesCapabilities,
    gpu: unverified(addOn("on GPU machines that you own")),
    autoscaling: unverified(addOn("within the machines that you own")),
    "custom-networking": unverified(yes()),
    "serverless-containers": no(),
    "audit-logging": unverified(addOn("the API server's audit log, which you switch on and keep")),
    windows: unverified(no()),
    arm: unverified(no()),
    "on-premises": yes(),
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
    "own-hardware",
    "standard-api",
    "no-provider-limits",
  ],
  responsibilities: onYourOwnCluster,
  labour: {
    setup: levels([80, 160, 320], [48, 96, 190], [30, 60, 120]),
    operations: levels([20, 40, 80], [14, 28, 56], [8, 16, 32]),
    ...learningSelfManagedKubernetes,
    evidence: estimate(
      "Published estimates for self-managed clusters: 40 to 80 hours a month, and five to six weeks to set one up with redundancy.",
    ),
    growsWithNodes: true,
  },
  availability: { class: "eks-anywhere", entrySlaPercent: null, machineSlaPercent: null, controlPlaneSlaPercent: null },
  upgradesFrom: [],
  notes: [
    "Everything below the containers is yours: hardware, operating systems, control plane, datastore and its backups.",
    "The software is free; an enterprise subscription was $24,000 a year for a cluster on a one-year term (2025).",
  ],
  notIncluded: [
    "hardware, power, space and spare parts: a stand-in machine price is used",
    "the enterprise subscription",
  ],
};

function withControlPlane(context: PlatformContext, sizing: Sizing): Result<Sizing, SizingFailure> {
  const servers = anywhereServers(context, cloudBilling(sizing.host));
  if (servers === null) return err({ code: "price_missing", what: "machines for the control plane" });
  return ok({
    ...sizing,
    machines: [{ ...servers, role: "server", machineMonths: servers.count }, ...sizing.machines],
    notes: [
      "Your own hardware has no list price: rented machines of about the same size stand in for it.",
      ...sizing.notes,
    ],
  });
}

const bill: Platform["bill"] = (context, sizing, lines) => {
  lines.charge("aws.eks-anywhere.software", {
    category: "control-plane",
    item: "EKS Anywhere software, without the enterprise subscription",
    quantity: context.scenario.clusters,
    unit: "cluster-month",
  });
  chargeOnHost(context, sizing, lines, anywhereRules, { loadBalancers: 0 });
};

const plan: HostPlan = { rulesOn: anywhereRules, bill, finish: withControlPlane };

export const eksAnywhere: Platform = {
  ...eksAnywhereKnowledge,
  cloud: null,
  host: true,
  gates: ({ needs }) =>
    needs.includes("on-premises")
      ? []
      : [
          {
            gate: "own-hardware",
            message: "EKS Anywhere runs on machines you own; nothing here says that you have any.",
            wayBack: "Add the need to run on your own premises.",
          },
        ],
  size: (context) => sizeOnHost(context, plan),
  bill,
};
