/** Rules that filter: gates.ts carries them out under the gate's name. */
import { GUIDE, HANDBOOK, LESSON, type Rule } from "./rule";

export const filterRules: readonly Rule[] = [
  {
    id: "R01",
    kind: "H",
    gate: "not-for-production",
    title: "No production on a laptop",
    condition: "The goal is production or a demo",
    effect: "Docker Desktop and kind are out",
    source: { text: LESSON, says: "Docker Desktop is a development tool; the laptop closes and the service is gone" },
  },
  {
    id: "R04",
    kind: "H",
    gate: "nobody-to-operate-it",
    title: "An own cluster asks for expertise",
    condition: "Nobody has run Kubernetes in production",
    effect: "Self-managed Kubernetes is out",
    source: { text: LESSON, says: "self-managed becomes possible with real expertise, not learning as you go" },
  },
  {
    id: "R09",
    kind: "H",
    gate: "nobody-to-operate-it",
    title: "No learning on an own cluster",
    condition: "The team is still learning Kubernetes",
    effect: "Self-managed Kubernetes is out",
    source: { text: LESSON, says: "avoid self-managed while the team is learning" },
  },
  {
    id: "R55",
    kind: "H",
    gate: "need",
    title: "What one host cannot do",
    condition: "Surviving a machine, running on several, rolling out over a fleet or holding desired state is a need",
    effect: "Platforms without it are out, one host first of all",
    source: { text: HANDBOOK, says: "four gaps that only an orchestrator closes" },
  },
  {
    id: "R57",
    kind: "I",
    title: "What a restart policy does not cover",
    condition: "One host",
    effect: "Told beside Compose: a restart policy brings back a process, not a machine",
    source: { text: HANDBOOK, says: "a restart policy alone does not cover the death of the node" },
  },
  {
    id: "R51",
    kind: "I",
    title: "Wanted for the diagram",
    condition: "Kubernetes is wanted, and nothing asks for it",
    effect: "Told beside the verdict on Kubernetes",
    source: { text: GUIDE, says: "avoid Kubernetes that is wanted for the architecture diagram" },
  },
];
