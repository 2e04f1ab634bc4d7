import type { Platform, PlatformKnowledge } from "./platform";
import { learningDocker, localLabour } from "./shared/labour";
import { billLocal, onALaptop, sizeLocal } from "./shared/local";

export const kindKnowledge: PlatformKnowledge = {
  ...onALaptop,
  id: "kind",
  name: "kind",
  provider: "Kubernetes project",
  summary: "A Kubernetes cluster inside containers on one machine, for learning Kubernetes and testing against it.",
  control: [
    "root-on-nodes",
    "custom-networking",
    "privileged-workloads",
    "persistent-volumes",
    "scheduling-rules",
    "cluster-extensions",
    "control-plane-settings",
    "own-hardware",
    "standard-api",
    "no-provider-limits",
  ],
  productionGap: [
    "Its nodes are containers on one machine, so however many there are, they fail together.",
    ...onALaptop.productionGap.slice(1),
  ],
  labour: {
    ...localLabour,
    learningEvidence: {
      ...learningDocker.learningEvidence,
      text: `${learningDocker.learningEvidence.text} Counted as for Docker: learning Kubernetes itself is what kind is used for.`,
    },
  },
  notes: [
    "A good place to practise: Docker takes days to learn, Kubernetes weeks to months, and a mistake here costs nothing.",
    "The image that runs here runs unchanged on any cluster: moving on needs no rebuild.",
  ],
  notIncluded: ["the laptop"],
};

export const kind: Platform = {
  ...kindKnowledge,
  cloud: null,
  host: false,
  size: sizeLocal,
  bill: billLocal,
};
