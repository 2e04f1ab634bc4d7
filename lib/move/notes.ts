/** What a kit assumes, leaves out or cuts short: said, so that nothing looks surer than it is. */
import { formatList, formatNumber } from "@/lib/format/number";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { publicServices } from "./ingress";
import { HEALTH_PATH, hasInstances, isPlatform, type MovePlan, PORT } from "./plan";
import { isKubernetes } from "./set-up-commands";

export function moveNotes(plan: MovePlan): string[] {
  return [...basisNotes(plan), ...serviceNotes(plan), ...dataNotes(plan), ...platformNotes(plan), placeholderNote];
}

const placeholderNote = `Port ${PORT}, ${HEALTH_PATH}, example.com, the registry and the digests of zeros are placeholders: put in your own.`;

/** The four figures of a workload that a scenario may leave to Berth. */
const FIGURES = {
  "workload.services": "the number of services",
  "workload.replicasPerService": "the copies of each",
  "workload.cpuPerReplica": "the vCPU of a copy",
  "workload.memoryGibPerReplica": "the memory of a copy",
} as const;

function basisNotes({ basis, platform, evaluation }: MovePlan): string[] {
  const name = nameInSentence(platform.name);
  const { workload } = evaluation.scenario;
  const assumed = Object.entries(FIGURES)
    .filter(([path]) => evaluation.assumed.includes(path))
    .map(([, words]) => words);
  const notes: string[] = [];
  if (basis === "machines")
    notes.push(
      `The scenario states ${formatNumber(workload.machines ?? 0)} machines instead of a workload, so Berth placed nothing on them. Copies and requests are those the scenario holds beside the machines; check that they fit.`,
    );
  if (basis === "stated") {
    const reasons = [...platform.gates.map(({ message }) => message), ...platform.missingPrices];
    notes.push(
      `Berth has no size for this workload on ${name}${reasons.length === 0 ? "" : ` (${reasons.join("; ")})`}. Copies and requests are those the scenario states.`,
    );
  }
  if (assumed.length > 0)
    notes.push(`Nobody stated ${formatList(assumed)}: Berth's defaults stand in. Put in what you measure.`);
  return notes;
}

function serviceNotes(plan: MovePlan): string[] {
  const { services, everyService, isNamed, evaluation, platform } = plan;
  const notes: string[] = [];
  if (platform.kind === "paas" && !hasInstances(plan))
    notes.push(
      "There are no manifests: the platform sells fixed sizes, Berth has none for this workload, and a guess would be worse than none.",
    );
  if (!isNamed)
    notes.push(
      `The scenario counts its services and does not name them: ${everyService.length === 1 ? "service-1 stands for the one" : `service-1 to service-${everyService.length} stand for them`}. Replace the names.`,
    );
  if (services.length < everyService.length)
    notes.push(
      `Files are written for the first ${formatNumber(services.length)} of ${formatNumber(everyService.length)} services; the others look the same. services.json has all of them, with copies and sizes, for a script to read.`,
    );
  const renamed = everyService.filter(({ original }) => original !== null).length;
  if (renamed > 0)
    notes.push(
      `${formatNumber(renamed)} ${renamed === 1 ? "service goes" : "services go"} by another name here, one that every platform accepts; the team's own stands beside it.`,
    );
  const { publicEntryPoints, items } = evaluation.scenario.workload;
  if (publicEntryPoints > 0 && publicServices(plan).length === 0 && items !== undefined)
    notes.push(
      "The scenario has a public entry point, but no listed service is marked as public, so none is opened to the outside. Mark those that are.",
    );
  if (!isNamed && publicEntryPoints > 0)
    notes.push("Which services are public the scenario does not say: the first ones stand for them.");
  if (evaluation.scenario.needs.includes("windows"))
    notes.push(
      "Some images need Windows. The files are for Linux: on Windows the user, the read-only file system and the seccomp profile have no meaning, and a node selector has to name the system.",
    );
  return notes;
}

/** Where a service's data has a volume in the files. */
const hasVolumes = (plan: MovePlan): boolean => plan.platform.kind !== "paas" || isPlatform(plan, "fly");

function dataNotes(plan: MovePlan): string[] {
  const { holdsData, evaluation } = plan;
  const { stateful, storageGib } = evaluation.scenario.workload;
  if (!stateful)
    return storageGib > 0
      ? [
          `The bill has ${formatNumber(storageGib, 1)} GiB of storage, but no service is said to keep data, so no volume is mounted.`,
        ]
      : [];
  if (holdsData === null)
    return [
      "A database or queue runs inside the platform, but the scenario states no storage: no volume could be sized.",
    ];
  const names = holdsData.labels.length > 6 ? `${holdsData.labels.length} services` : formatList(holdsData.labels);
  const notes = [
    holdsData.by === "name"
      ? `By ${holdsData.labels.length === 1 ? "its name" : "their names"}, ${names} ${holdsData.labels.length === 1 ? "keeps" : "keep"} the data. Change it where that is wrong.`
      : `Which service keeps the data the scenario does not say: ${names} stands for it. Change it where that is wrong.`,
  ];
  const sharing = plan.services.filter(({ volumeMib, peakCopies }) => volumeMib > 0 && peakCopies > 1);
  if (sharing.length > 0 && plan.platform.kind !== "paas" && !isKubernetes(plan))
    notes.push(
      `All copies of ${formatList(sharing.map(({ label }) => label))} would write to one volume. Few data stores bear that: run one copy, or give each a service and a volume of its own.`,
    );
  if (!hasVolumes(plan))
    notes.push(
      isPlatform(plan, "railway")
        ? `Railway's file cannot name a volume: attach one to ${names} with railway volume add.`
        : `The files mount no volume for ${names}: move the data to a managed database, whose price is not in this comparison.`,
    );
  return notes;
}

function platformNotes(plan: MovePlan): string[] {
  const notes: string[] = [];
  if (isKubernetes(plan) && plan.evaluation.scenario.observability.monitoring === "full")
    notes.push(
      "Metrics, logs and alerts are not among these files; where the provider sells none, Berth kept room for them.",
    );
  if ((plan.platform.kind === "single-host" || plan.platform.kind === "swarm") && publicServices(plan).length > 0)
    notes.push("The proxy's own use was not sized: it lives in the room that each machine keeps free.");
  if (isPlatform(plan, "kind"))
    notes.push("No Ingress, autoscaler or disruption budget: on a laptop kubectl port-forward leads to a service.");
  if (isPlatform(plan, "cloud-run") && plan.services.some(({ volumeMib }) => volumeMib === 0))
    notes.push("Cloud Run sets PORT itself, so the files do not.");
  return notes;
}
