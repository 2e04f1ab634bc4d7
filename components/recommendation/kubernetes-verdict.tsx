import { PlatformLink } from "@/components/comparison/platform-link";
import type { Steering } from "@/components/comparison/view-control";
import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { platformOf } from "@/lib/wording/recommendation";
import { ReasonList } from "./reasons";

/** Whether Kubernetes is needed at all, and whose to take if one wants it anyway. */
export function KubernetesVerdict({
  evaluation,
  words,
  ...steering
}: { evaluation: Evaluation; words: string } & Steering) {
  "use memo";
  const { kubernetes } = evaluation.recommendation;
  const best = platformOf(evaluation, kubernetes.platform);
  return (
    <section className="grid gap-1.5 border-t border-line pt-4">
      <h3 className="text-sm font-semibold">And Kubernetes?</h3>
      <p className="max-w-prose text-sm">
        {words}{" "}
        {best && best.id !== evaluation.recommendation.platform ? (
          <PlatformLink id={best.id} {...steering} className="link">
            See {nameInSentence(best.name)}
          </PlatformLink>
        ) : null}
      </p>
      {kubernetes.reasons.length > 0 ? (
        <div className="max-w-prose pt-1">
          <ReasonList reasons={kubernetes.reasons} />
        </div>
      ) : null}
    </section>
  );
}
