import type { Platform, PlatformKnowledge } from "./platform";
import { billLocal, onALaptop, sizeLocal } from "./shared/local";

export const dockerDesktopKnowledge: PlatformKnowledge = {
  ...onALaptop,
  id: "docker-desktop",
  name: "Docker Desktop",
  provider: "Docker",
  summary: "Containers on a developer's own machine: right for building and trying things, not for serving users.",
  control: ["privileged-workloads", "persistent-volumes", "own-hardware", "standard-api", "no-provider-limits"],
  notes: [
    "The same image later runs unchanged on Compose, Swarm and Kubernetes: leaving the laptop needs no rebuild.",
    "A restart policy restarts a crashed container; nothing here survives the death of the machine.",
    "Companies with more than 250 employees or more than $10 million in revenue need a paid plan (docker.com pricing FAQ).",
  ],
  notIncluded: ["the paid Docker plan of larger companies", "the laptop"],
};

export const dockerDesktop: Platform = {
  ...dockerDesktopKnowledge,
  cloud: null,
  host: false,
  size: sizeLocal,
  bill: billLocal,
};
