import type { Capabilities, Capability } from "../../evaluation";

const state =
  (level: Capability["level"]) =>
  (note?: string): Capability => ({ level, verified: true, ...(note === undefined ? {} : { note }) });

export const yes = state("yes");
/** Possible with a component that the team runs. */
export const addOn = state("add-on");
export const no = state("no");
/** The same statement where no page confirmed it. */
export const unverified = (capability: Capability): Capability => ({ ...capability, verified: false });

const noTpu = no("only Google's own clusters have them");

/** Nothing on a laptop counts towards production. */
export const localCapabilities: Capabilities = {
  gpu: unverified(no("for production")),
  tpu: noTpu,
  autoscaling: no(),
  "scale-to-zero": no(),
  canary: unverified(no("there is no production traffic to split")),
  "node-failover": no("one machine"),
  "fleet-rollout": no("one machine"),
  "multi-node": no("one machine"),
  "desired-state": no("only while the laptop runs"),
  "custom-networking": unverified(no("for production")),
  "serverless-containers": no(),
  "audit-logging": unverified(no()),
  windows: unverified(no()),
  arm: unverified(yes("on an Arm laptop, for development")),
  "on-premises": no("your own machine, but not for production"),
};

/** Compose and Swarm take what the machine below them offers. */
export const hostCapabilities = {
  gpu: unverified(yes("on a GPU machine of the host cloud")),
  tpu: noTpu,
  autoscaling: no(),
  "scale-to-zero": no(),
  canary: unverified(no()),
  "serverless-containers": no(),
  "audit-logging": unverified(addOn("the host's own audit log; Docker keeps none (general knowledge)")),
  windows: unverified(no()),
  arm: unverified(yes("on a cloud that sells Arm machines")),
  "on-premises": yes("on your own hardware; Berth prices a cloud host in its place"),
} satisfies Partial<Capabilities>;

export const paasCapabilities = {
  tpu: noTpu,
  autoscaling: yes(),
  "node-failover": yes("the provider's task"),
  "fleet-rollout": yes(),
  "multi-node": yes("out of sight: the provider places your containers"),
  "desired-state": yes("kept by the provider"),
  "custom-networking": unverified(no("the provider's network, with a private connection to your own")),
  "serverless-containers": yes(),
  arm: unverified(no()),
  "on-premises": no(),
} satisfies Partial<Capabilities>;

/** What every Kubernetes brings, whoever runs it. */
export const kubernetesCapabilities = {
  tpu: noTpu,
  "scale-to-zero": unverified(addOn("KEDA or a similar component")),
  canary: unverified(addOn("a rollout controller or service mesh that you run")),
  "node-failover": yes("with two or more workers"),
  "fleet-rollout": yes(),
  "multi-node": yes(),
  "desired-state": yes(),
} satisfies Partial<Capabilities>;

/** Kubernetes in somebody's cloud. */
export const managedCapabilities = {
  ...kubernetesCapabilities,
  autoscaling: yes(),
  "serverless-containers": no(),
  "on-premises": no(),
} satisfies Partial<Capabilities>;
