/** The words Berth begins a record with. They name no price: figures stand in the frozen parts, which nobody edits. */
import { formatCount, formatList, formatNumber, plural } from "@/lib/format/number";
import { formatPercent } from "@/lib/format/percent";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import type { Scenario } from "@/lib/planner/scenario/scenario";
import { goalLabels, platformLabels, regimeLabels } from "@/lib/wording/labels";
import type { Frozen } from "./frozen";
import type { RecordWords } from "./words";

/** @param platform the chosen one, of `frozen.evaluation` */
export function draftWords(
  { evaluation }: Pick<Frozen, "evaluation">,
  platform: PlatformEvaluation,
  whyNotPick: string,
): RecordWords {
  const { scenario } = evaluation;
  return {
    context: contextOf(evaluation),
    drivers: "",
    whyNotPick,
    outcome: "",
    good: "",
    bad: "",
    confirmation: confirmationOf(scenario, platform),
    moreInformation: "",
    otherDeciders: [],
    otherConsulted: [],
    otherInformed: [],
  };
}

/** Only what the team stated is told as it is; what Berth filled in says so, and a platform nobody named is not denied. */
function contextOf({ scenario, assumed }: Evaluation): string {
  const mark = (path: FieldPath): string => (assumed.includes(path) ? " (assumed)" : "");
  const { team, workload, cloud, availabilityTargetPercent, compliance } = scenario;
  const people = `${capital(formatCount(team.engineers))} ${plural(team.engineers, "engineer")}`;
  const services = workload.items?.length ?? workload.services;
  const runs =
    workload.machines === undefined
      ? `${formatCount(services)} ${plural(services, "service")}${workload.items === undefined ? mark("workload.services") : ""} for about ${formatNumber(workload.dailyActiveUsers)} daily users${mark("workload.dailyActiveUsers")}`
      : `a workload of ${formatCount(workload.machines)} worker ${plural(workload.machines, "machine")}`;
  const today =
    cloud.currentPlatform === null
      ? mark("cloud.currentPlatform") === ""
        ? " There is no platform in production today."
        : ""
      : ` Today it runs on ${nameInSentence(platformLabels[cloud.currentPlatform as keyof typeof platformLabels]?.label ?? cloud.currentPlatform)}.`;
  const rules =
    compliance.length === 0
      ? ""
      : ` The platform must allow for ${formatList(compliance.map((one) => regimeLabels[one].label))}.`;
  const goal =
    scenario.goal === "production"
      ? ""
      : ` The goal is ${goalLabels[scenario.goal].label.toLowerCase()}, not production.`;
  return `${people} ${plural(team.engineers, "runs", "run")} ${runs} and ${plural(team.engineers, "needs", "need")} ${formatPercent(availabilityTargetPercent)} availability${mark("availabilityTargetPercent")}.${today}${rules}${goal}\n\nWhere should the containers run?`;
}

function confirmationOf(
  { availabilityTargetPercent, budgetUsdPerMonth }: Scenario,
  platform: PlatformEvaluation,
): string {
  return [
    `- The first three invoices of ${nameInSentence(platform.name)} are compared with the frozen bill, line by line.`,
    "- Hours of set-up and operations are written down for a quarter and compared with the labour ledger.",
    `- Availability is measured from outside against the target of ${formatPercent(availabilityTargetPercent)}.`,
    ...(budgetUsdPerMonth === null ? [] : ["- A spending alert is set at the monthly budget."]),
  ].join("\n");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
