import type { Platform, PlatformKnowledge } from "./platform";
import { hostCapabilities, unverified, yes } from "./shared/capabilities";
import { hostCertificates } from "./shared/certificates";
import { loadBalancersOf } from "./shared/charge-nodes";
import { READ_ON } from "./shared/evidence";
import { swarmRules } from "./shared/host-rules";
import { chargeOnHost, type HostPlan, sizeOnHost } from "./shared/hosts";
import { estimate, learningSwarm, levels } from "./shared/labour";
import { onSwarm } from "./shared/responsibilities";
import { noPromise } from "./shared/slas";

export const swarmKnowledge: PlatformKnowledge = {
  id: "swarm",
  name: "Docker Swarm",
  provider: "Your cloud",
  kind: "swarm",
  summary: "Docker over three machines: work moves when one dies, with far fewer parts than Kubernetes.",
  lifecycle: {
    status: "maintenance",
    since: READ_ON,
    note: "Mirantis supports it to at least 2030; it is maintained and gains few new features.",
    evidence: { text: "Trade press of 2026 on Mirantis's support (cadence.withremote.ai, gheware)", grade: "B" },
  },
  slas: [noPromise],
  regionsNote: "One place, wherever the hosts' cloud has machines",
  certificates: hostCertificates,
  capabilities: {
    ...hostCapabilities,
    "node-failover": yes("with three managers"),
    "fleet-rollout": yes(),
    "multi-node": yes("simple placement"),
    "desired-state": yes(),
    "custom-networking": unverified(
      yes("overlay networks between the machines; no choice of Kubernetes-style plug-ins"),
    ),
  },
  // Swarm services cannot run privileged, and volumes stay on the machine on which they were made.
  control: [
    "choose-machines",
    "root-on-nodes",
    "scheduling-rules",
    "private-network",
    "own-hardware",
    "standard-api",
    "no-provider-limits",
  ],
  responsibilities: onSwarm,
  labour: {
    setup: levels([12, 28, 56], [8, 16, 32], [4, 10, 16]),
    operations: levels([5, 10, 18], [3, 6, 12], [2, 4, 8]),
    ...learningSwarm,
    evidence: estimate(
      "Two comparisons by one project give 4 and 8 to 16 hours a month, and 8 and 8 to 16 hours of set-up.",
    ),
    growsWithNodes: true,
  },
  // The hosts' own promises belong to the cloud they are priced on.
  availability: { class: "swarm", entrySlaPercent: null, machineSlaPercent: null, controlPlaneSlaPercent: null },
  upgradesFrom: [],
  notes: [
    "Made for a few machines where simplicity counts for more than features.",
    "Stack files are Compose files, and the same image runs on Kubernetes later: a move needs no rebuild.",
    "There is no automatic scaling, of containers or of machines.",
  ],
  notIncluded: ["storage that follows a container from one machine to another"],
};

const billSwarm: Platform["bill"] = (context, sizing, bill) =>
  chargeOnHost(context, sizing, bill, swarmRules, { loadBalancers: loadBalancersOf(context) });

const plan: HostPlan = { rulesOn: swarmRules, bill: billSwarm };

export const swarm: Platform = {
  ...swarmKnowledge,
  cloud: null,
  host: true,
  size: (context) => sizeOnHost(context, plan),
  bill: billSwarm,
};
