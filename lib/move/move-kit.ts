import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { appRunnerFiles, ecsExpressFiles, eksClusterFile } from "./amazon";
import { moveChecklist } from "./checklist";
import { cloudRunFiles } from "./cloud-run";
import { composeFiles } from "./compose";
import { containerAppsFiles } from "./container-apps";
import { flyFiles } from "./fly";
import { imageChecklist } from "./image-checklist";
import type { MoveContext, MoveFile, MoveKit } from "./kit";
import { kubernetesFiles } from "./kubernetes";
import { oneLine } from "./names";
import { moveNotes } from "./notes";
import { type MovePlan, planMove } from "./plan";
import { railwayFiles } from "./railway";
import { readMe } from "./read-me";
import { isKubernetes } from "./set-up-commands";

/**
 * What a team starts a move with: a checklist and files fit for one platform, from the services of a frozen evaluation. The
 * same evaluation gives the same kit; copies and sizes are the planner's.
 *
 * @throws RangeError where the evaluation did not compare the platform; callers check first
 */
export function moveKit(evaluation: Evaluation, platformId: PlatformId, context: MoveContext = {}): MoveKit {
  const platform = evaluation.platforms.find(({ id }) => id === platformId);
  if (platform === undefined) throw new RangeError(`the evaluation did not compare ${platformId}`);
  const plan = planMove(evaluation, platform, context);
  const kit = {
    platform: platformId,
    platformName: platform.name,
    title: `Starting point for a move to ${oneLine(nameInSentence(platform.name))}`,
    checklist: moveChecklist(plan),
    imageChecklist: imageChecklist(plan),
    notes: moveNotes(plan),
  };
  const files = [...platformFiles(plan), ...listFile(plan)];
  return { ...kit, files: [readMe(plan, kit, files), ...files] };
}

function platformFiles(plan: MovePlan): MoveFile[] {
  if (isKubernetes(plan)) {
    const cluster = eksClusterFile(plan);
    return [...(cluster === null ? [] : [cluster]), ...kubernetesFiles(plan)];
  }
  switch (plan.platform.id) {
    case "cloud-run":
      return cloudRunFiles(plan);
    case "container-apps":
      return containerAppsFiles(plan);
    case "app-runner":
      return appRunnerFiles(plan);
    case "ecs-express":
      return ecsExpressFiles(plan);
    case "fly":
      return flyFiles(plan);
    case "railway":
      return railwayFiles(plan);
    default:
      return composeFiles(plan);
  }
}

/** Every service in one list, where not each has files of its own. */
function listFile({ everyService, services }: MovePlan): MoveFile[] {
  if (everyService.length === services.length) return [];
  const list = everyService.map(
    ({ label, original, isPublic, copies, peakCopies, gpus, stated, instance, volumeMib }) => ({
      name: label,
      ...(original === null ? {} : { originalName: original }),
      public: isPublic,
      copies,
      peakCopies,
      cpuMillis: stated.cpuMillis,
      memoryMib: stated.memoryMib,
      ...(instance === null ? {} : { instance }),
      ...(gpus > 0 ? { gpus } : {}),
      ...(volumeMib > 0 ? { volumeMib } : {}),
    }),
  );
  return [
    {
      path: "services.json",
      language: "json",
      about: "Every service with its copies and sizes, for a script.",
      content: `[\n${list.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`,
    },
  ];
}
