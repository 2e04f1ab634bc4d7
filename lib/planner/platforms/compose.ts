import type { Platform, PlatformKnowledge } from "./platform";
import { hostCapabilities, no, unverified } from "./shared/capabilities";
import { hostCertificates } from "./shared/certificates";
import { guide, READ_ON } from "./shared/evidence";
import { composeRules } from "./shared/host-rules";
import { chargeOnHost, type HostPlan, sizeOnHost } from "./shared/hosts";
import { estimate, learningDocker, levels } from "./shared/labour";
import { onOneHost } from "./shared/responsibilities";
import { noPromise } from "./shared/slas";

export const composeKnowledge: PlatformKnowledge = {
  id: "compose",
  name: "Docker Compose on one host",
  provider: "Your cloud",
  kind: "single-host",
  summary: "All containers on one rented machine, described in one file. The least that serves users in earnest.",
  lifecycle: {
    status: "current",
    since: READ_ON,
    note: "A legitimate way to carry a modest production load.",
    evidence: guide,
  },
  slas: [noPromise],
  regionsNote: "One place, wherever the host's cloud has machines",
  certificates: hostCertificates,
  capabilities: {
    ...hostCapabilities,
    "node-failover": no("a restart policy restarts containers; when the host dies, everything on it does"),
    "fleet-rollout": no("with care, on one host"),
    "multi-node": no("one machine"),
    "desired-state": no("only while the one host lives"),
    "custom-networking": unverified(no("Docker's own networks inside one host")),
  },
  control: [
    "choose-machines",
    "root-on-nodes",
    "privileged-workloads",
    "persistent-volumes",
    "own-hardware",
    "standard-api",
    "no-provider-limits",
  ],
  responsibilities: onOneHost,
  labour: {
    setup: levels([6, 16, 32], [4, 8, 16], [2, 4, 8]),
    operations: levels([2, 5, 10], [1, 3, 6], [1, 2, 4]),
    ...learningDocker,
    evidence: estimate(
      "Published estimates for one host run from 1 to 2 up to 4 to 8 hours a month, and from 2 to 8 hours of set-up.",
    ),
    growsWithNodes: true,
  },
  // The host's own promise belongs to the cloud it is priced on.
  availability: { class: "single-host", entrySlaPercent: null, machineSlaPercent: null, controlPlaneSlaPercent: null },
  upgradesFrom: [],
  notes: [
    "Three levels of failure: a crashed process comes back by restart policy; a dead machine and a lost zone do not.",
    "The line to cross is not small against large, but one machine against several: a scheduler is needed beyond one.",
    "The same image runs unchanged on Swarm and Kubernetes, so a later move needs no rebuild.",
    "Proxy, DNS, TLS, backups and monitoring are yours to set up; their hours are in the estimate.",
  ],
  notIncluded: ["a second host to fall back on"],
};

/** The host's own proxy is the entry point: no load balancer. */
const billCompose: Platform["bill"] = (context, sizing, bill) =>
  chargeOnHost(context, sizing, bill, composeRules, { loadBalancers: 0 });

const plan: HostPlan = { rulesOn: composeRules, bill: billCompose };

export const compose: Platform = {
  ...composeKnowledge,
  cloud: null,
  host: true,
  size: (context) => sizeOnHost(context, plan),
  bill: billCompose,
};
