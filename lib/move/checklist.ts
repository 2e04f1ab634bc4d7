/** The move itself, step by step, from what the evaluation knows of the scenario and the platform. */
import { formatHours } from "@/lib/format/hours";
import { formatUsd } from "@/lib/format/money";
import { formatList, formatNumber, plural } from "@/lib/format/number";
import type { LabourLine, LabourWork, ResponsibilityTask } from "@/lib/planner/evaluation";
import { responsibilityTasks } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { comparedPlatform } from "@/lib/planner/platforms/compared";
import type { Platform } from "@/lib/planner/platforms/platform";
import { needLabels, platformLabels, regimeLabels, taskLabels } from "@/lib/wording/labels";
import { hostOf, publicServices } from "./ingress";
import type { MoveGroup, MoveStep } from "./kit";
import type { MovePlan } from "./plan";
import { addOnSteps, placeStep, secretStep, startStep } from "./set-up-commands";

export function moveChecklist(plan: MovePlan): MoveGroup[] {
  const facts = comparedPlatform(plan.evaluation, plan.platform.id);
  const groups: MoveGroup[] = [
    { group: "Before", items: before(plan, facts) },
    { group: "The new place", items: newPlace(plan, facts) },
    { group: "Data", items: data(plan) },
    { group: "Cut-over", items: cutOver(plan) },
    { group: "The way back", items: wayBack(plan) },
    { group: "After", items: after(plan, facts) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const present = (...steps: readonly (MoveStep | null | readonly MoveStep[])[]): MoveStep[] =>
  steps.flatMap((step) => (step === null ? [] : step));

const currentName = ({ evaluation }: MovePlan): string | null => {
  const { currentPlatform } = evaluation.scenario.cloud;
  return currentPlatform === null ? null : nameInSentence(platformLabels[currentPlatform].label);
};

const lineOf = ({ platform }: MovePlan, work: LabourWork, per: LabourLine["per"]): LabourLine | undefined =>
  platform.labour.lines.find((line) => line.work === work && line.per === per);

const hoursWords = ({ low, high, detail }: LabourLine): string =>
  `Berth counts ${formatHours(low)} to ${formatHours(high)} hours for it${detail === undefined ? "" : ` (${detail})`}.`;

function labourStep(plan: MovePlan, work: LabourWork, text: string): MoveStep | null {
  const line = lineOf(plan, work, "once");
  return line === undefined ? null : { text, why: hoursWords(line), source: line.source };
}

function before(plan: MovePlan, facts: Platform | null): MoveStep[] {
  const { platform, evaluation } = plan;
  const { scenario } = evaluation;
  const from = currentName(plan);
  const stays = scenario.cloud.currentPlatform === platform.id;
  const count = plan.everyService.length;
  return present(
    platform.gates.map(({ message, wayBack }) => ({
      text: `Settle this first, since Berth rules the platform out for it: ${message}`,
      why: wayBack,
    })),
    (facts?.productionGap ?? []).map((gap) => ({ text: `Settle before anybody relies on it: ${gap}` })),
    stays
      ? {
          text: `You run on ${nameInSentence(platform.name)} already: use the files to compare what runs with what was sized.`,
        }
      : {
          text: `List what ${count === 1 ? "the service has" : `each of the ${formatNumber(count)} services has`}${from === null ? "" : ` on ${from}`}: image, settings, secrets, ports, volumes, scheduled jobs, and what it talks to.`,
          why: "What is missing from the list is found during the move instead.",
        },
    {
      text: "Copy the images that run today into a registry the new platform reads, and note the digest of each. Nothing is rebuilt.",
      command: "crane copy OLD_REGISTRY/IMAGE@DIGEST NEW_REGISTRY/IMAGE:TAG\ncrane digest NEW_REGISTRY/IMAGE:TAG",
    },
    labourStep(plan, "learning", "Let the people who will operate it learn it on something that nobody depends on."),
    labourStep(plan, "migration", "Set the time aside for moving each service."),
    labourStep(plan, "compliance", `Gather the evidence for ${regimesOf(plan)} anew, for the new platform.`),
    certificateSteps(plan, facts),
    {
      text: "Agree who decides about going back, by which signs, and until when.",
      why: "In the night of a move there is no time to agree on it.",
    },
    scenario.workload.stateful || scenario.workload.storageGib > 0
      ? {
          text: "Make a backup of all data and restore it somewhere, to the end.",
          why: "A backup nobody has restored is a hope.",
        }
      : null,
    publicServices(plan).length > 0
      ? {
          text: "A day ahead, set the time to live of the DNS records to 300 seconds.",
          why: "Then the change, and the way back, reach users within minutes.",
        }
      : null,
  );
}

const regimesOf = ({ evaluation }: MovePlan): string =>
  formatList(
    evaluation.scenario.compliance
      .filter((regime) => regime !== "eu-residency")
      .map((regime) => regimeLabels[regime].label),
  );

function certificateSteps({ evaluation }: MovePlan, facts: Platform | null): MoveStep[] {
  if (facts === null || facts.cloud === null) return [];
  return evaluation.scenario.compliance.flatMap((regime) => {
    if (regime === "eu-residency") return [];
    const { level, note, checked } = facts.certificates[regime];
    return level === "holds"
      ? []
      : [
          {
            text: `Ask the provider for its ${regimeLabels[regime].label} papers before anything moves: ${note}`,
            source: `Checked ${checked}`,
          },
        ];
  });
}

function newPlace(plan: MovePlan, facts: Platform | null): MoveStep[] {
  const { scenario } = plan.evaluation;
  const place = placeStep(plan);
  const setUp = lineOf(plan, "set-up", "once");
  return present(
    place === null
      ? null
      : {
          ...place,
          ...(place.why === undefined && setUp !== undefined ? { why: hoursWords(setUp), source: setUp.source } : {}),
        },
    scenario.clusters > 1
      ? {
          text: `Do the same for each of the ${formatNumber(scenario.clusters)} environments; the files hold one of them.`,
          ...(lineOf(plan, "extra-clusters", "once") === undefined
            ? {}
            : { why: hoursWords(lineOf(plan, "extra-clusters", "once") as LabourLine) }), // looked up just before
        }
      : null,
    addOnSteps(plan),
    needSteps(plan, facts),
    secretStep(plan),
    startStep(plan),
    monitoringStep(plan, facts),
    scenario.observability.backups && scenario.workload.storageGib > 0
      ? {
          text: "Set up backups of the new place, and restore one before the cut-over.",
          why: "The bill counts backups; somebody has to switch them on.",
        }
      : null,
  );
}

/** What the scenario needs and the platform only has with something that the team installs. */
function needSteps({ evaluation }: MovePlan, facts: Platform | null): MoveStep[] {
  if (facts === null) return [];
  return evaluation.scenario.needs.flatMap((need) => {
    const { level, note, verified } = facts.capabilities[need];
    if (level === "yes") return [];
    const label = needLabels[need].label;
    return [
      {
        text:
          level === "add-on"
            ? `Install what “${label}” needs here${note === undefined ? "" : `: ${note}`}.`
            : `Find another way to “${label}”, which this platform does not offer${note === undefined ? "" : ` (${note})`}.`,
        ...(verified ? {} : { why: "No page confirmed this; look before you build on it." }),
      },
    ];
  });
}

function monitoringStep({ evaluation }: MovePlan, facts: Platform | null): MoveStep {
  const { monitoring } = evaluation.scenario.observability;
  const note = facts?.responsibilities.monitoring.note;
  const why = note === undefined ? {} : { why: `Monitoring here: ${note}.` };
  if (monitoring === "none")
    return {
      text: "At the least, let something outside ask each public address once a minute and tell somebody.",
      why: "The scenario plans no monitoring; without any, users find out first.",
    };
  return monitoring === "full"
    ? { text: "Set up metrics, logs and alerts, and let each alert ring once before the cut-over.", ...why }
    : {
        text: "Switch on the platform's metrics and logs, and an alert on errors and on every public address.",
        ...why,
      };
}

function data(plan: MovePlan): MoveStep[] {
  const { scenario } = plan.evaluation;
  const { stateful, storageGib } = scenario.workload;
  if (!stateful && storageGib === 0) return [];
  const line = lineOf(plan, "stateful-data", "once");
  if (!stateful)
    return [
      {
        text: `Copy the ${formatNumber(storageGib, 1)} GiB that the services keep, and once more what changed just before the cut-over.`,
      },
    ];
  return [
    {
      text: "Copy the data over while the old place still serves, by the database's own replication where it has one, or else by dump and restore.",
      ...(line === undefined ? {} : { why: hoursWords(line), source: line.source }),
    },
    { text: "Compare: rows of each table, length of each queue, a checksum where there is one." },
    {
      text: "Measure how long the last step takes, from stopping writes to the copy being complete.",
      why: "That is how long the move stops the service.",
    },
  ];
}

function cutOver(plan: MovePlan): MoveStep[] {
  const open = publicServices(plan);
  const { scenario } = plan.evaluation;
  const first = open[0];
  return present(
    first === undefined
      ? null
      : {
          text: "Ask the new place for every public address by its real name, before DNS leads there.",
          why: "Certificate, host name and answer are then known to be right.",
          command: `curl --fail --resolve ${hostOf(first)}:443:NEW_ADDRESS https://${hostOf(first)}/`,
        },
    scenario.workload.stateful
      ? { text: "Stop writes in the old place, let the copy catch up, and compare once more." }
      : null,
    open.length > 0
      ? { text: "Point the DNS records at the new place, one service first where they do not depend on each other." }
      : { text: "Point whoever calls these services at the new place, one caller first." },
    { text: "Watch errors, response times and log lines for an hour, longer than the longest scheduled job." },
  );
}

function wayBack(plan: MovePlan): MoveStep[] {
  const { scenario } = plan.evaluation;
  return present(
    {
      text: `Keep the old place${currentName(plan) === null ? "" : ` on ${currentName(plan)}`} as it is, ready to serve, until the agreed day.`,
      why: "The same images run in both, so going back is a change of address.",
    },
    publicServices(plan).length > 0 ? { text: "To go back: point the DNS records at the old place again." } : null,
    scenario.workload.stateful
      ? {
          text: "Decide beforehand what happens to data written in the new place: copied back, or given up.",
          why: "Once users write there, the way back is a second move of data.",
        }
      : null,
  );
}

function after(plan: MovePlan, facts: Platform | null): MoveStep[] {
  const { platform, evaluation } = plan;
  const { scenario } = evaluation;
  return present(
    platform.monthly === null
      ? null
      : {
          text: `After the first whole month, compare the bill with the ${formatUsd(platform.monthly.infrastructureUsd)} that Berth expects${scenario.clusters > 1 ? ` for all ${formatNumber(scenario.clusters)} environments` : ""}.`,
          source: `${evaluation.priceBook.label}, prices as of ${evaluation.priceBook.asOf}`,
        },
    {
      text: "After two weeks, compare what each copy uses with what it asks for, and set the requests anew.",
      why: "They come from the scenario, not from measurements.",
    },
    owned(facts),
    {
      text: "Take the old place down, its volumes, addresses and snapshots too, once the agreed day has passed.",
      why: "What nobody uses is still on a bill.",
    },
    { text: "Set the time to live of the DNS records back, and note the day of the move in the decision record." },
  );
}

/** What is the team's own work from now on, by the platform's division of it. */
function owned(facts: Platform | null): MoveStep | null {
  if (facts === null) return null;
  const by = (owner: "you" | "shared"): string[] =>
    responsibilityTasks
      .filter((task) => facts.responsibilities[task].owner === owner)
      .map((task) => taskWords(task, facts.responsibilities[task].note));
  const yours = by("you");
  const shared = by("shared");
  if (yours.length + shared.length === 0) return null;
  const parts = [
    ...(yours.length > 0 ? [`Yours: ${yours.join("; ")}.`] : []),
    ...(shared.length > 0 ? [`Shared with the provider: ${shared.join("; ")}.`] : []),
  ];
  return {
    text: `Name a person for what is your work from now on, ${formatNumber(yours.length + shared.length)} ${plural(yours.length + shared.length, "task")} of it.`,
    why: parts.join(" "),
  };
}

const taskWords = (task: ResponsibilityTask, note: string | undefined): string => {
  const { label } = taskLabels[task];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}${note === undefined ? "" : ` (${note})`}`;
};
