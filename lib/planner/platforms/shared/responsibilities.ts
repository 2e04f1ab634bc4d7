import type { Owner, Responsibility, ResponsibilityTask } from "../../evaluation";

type Responsibilities = Readonly<Record<ResponsibilityTask, Responsibility>>;

const provider: Responsibility = { owner: "provider" };
const you: Responsibility = { owner: "you" };
const none: Responsibility = { owner: "none" };
const who = (owner: Owner, note: string): Responsibility => ({ owner, note });

/** A laptop has no cluster to look after; everything on it is its owner's. */
export const onYourMachine: Responsibilities = {
  "control-plane": none,
  "datastore-backups": none,
  "version-upgrades": you,
  "security-patches": you,
  "node-operating-system": you,
  networking: none,
  certificates: none,
  monitoring: none,
  containers: you,
};

export const onOneHost: Responsibilities = {
  "control-plane": none,
  "datastore-backups": none,
  "version-upgrades": who("you", "the Docker engine"),
  "security-patches": you,
  "node-operating-system": you,
  networking: none,
  certificates: you,
  monitoring: you,
  containers: you,
};

export const onSwarm: Responsibilities = {
  "control-plane": who("you", "the managers"),
  "datastore-backups": you,
  "version-upgrades": you,
  "security-patches": you,
  "node-operating-system": you,
  networking: who("shared", "the cloud's network below, Swarm's overlay above"),
  certificates: you,
  monitoring: you,
  containers: you,
};

export const onPaas: Responsibilities = {
  "control-plane": provider,
  "datastore-backups": who("provider", "of the platform itself; your own data stays yours"),
  "version-upgrades": provider,
  "security-patches": provider,
  "node-operating-system": provider,
  networking: provider,
  certificates: provider,
  monitoring: who("shared", "they supply metrics and logs, you decide what wakes somebody"),
  containers: you,
};

export const onManagedKubernetes: Responsibilities = {
  "control-plane": provider,
  "datastore-backups": who("provider", "the cluster datastore; your volumes stay yours"),
  "version-upgrades": who("shared", "you trigger them, the provider carries them out"),
  "security-patches": provider,
  "node-operating-system": who("shared", "the provider publishes images, your nodes have to take them"),
  networking: who("shared", "mostly the provider's"),
  certificates: who("shared", "the cluster's are the provider's, your domains' are yours"),
  monitoring: who("you", "of your workloads"),
  containers: you,
};

/** Autopilot and Fargate: Kubernetes without machines to look after. */
export const onServerlessNodes: Responsibilities = {
  ...onManagedKubernetes,
  "version-upgrades": provider,
  "node-operating-system": provider,
  networking: provider,
};

export const onYourOwnCluster: Responsibilities = {
  "control-plane": you,
  "datastore-backups": you,
  "version-upgrades": you,
  "security-patches": you,
  "node-operating-system": you,
  networking: you,
  certificates: you,
  monitoring: who("you", "of everything, the cluster included"),
  containers: you,
};
