import { PlatformLink } from "@/components/comparison/platform-link";
import type { Steering } from "@/components/comparison/view-control";
import { buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { platformOf, wordRecommendation } from "@/lib/wording/recommendation";
import { Blocked } from "./blocked";
import { KeyFigures } from "./key-figures";
import { KubernetesVerdict } from "./kubernetes-verdict";
import { Reasons } from "./reasons";

/** The answer, how sure it is, why, what it costs to follow it, and when to ask again. */
export function Recommendation({ evaluation, ...steering }: { evaluation: Evaluation } & Steering) {
  "use memo";
  const { recommendation, warnings } = evaluation;
  const words = wordRecommendation(evaluation);
  const pick = platformOf(evaluation, recommendation.platform);
  return (
    <section aria-labelledby="recommendation-title" className="grid gap-5">
      <div className="grid gap-2">
        <h2 id="recommendation-title" className="text-2xl">
          {words.headline}
        </h2>
        <p className="max-w-prose text-base">{words.summary}</p>
        {words.sureness ? (
          <p className="max-w-prose text-sm text-muted">
            {recommendation.closeCall ? <strong className="font-semibold text-warn">Close call. </strong> : null}
            {words.sureness}
          </p>
        ) : null}
        {pick ? (
          <p className="pt-1">
            <PlatformLink id={pick.id} {...steering} className={buttonClass({ size: "sm" })}>
              Bill, hours and rules of {nameInSentence(pick.name)}
            </PlatformLink>
          </p>
        ) : null}
      </div>
      {pick ? (
        <>
          <KeyFigures pick={pick} evaluation={evaluation} />
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
            <Reasons
              title="Why"
              reasons={recommendation.reasons}
              none="It has the most points; no single rule decides."
            />
            <div className="grid content-start gap-6">
              <Reasons
                title="What it gives up"
                reasons={recommendation.sacrifices}
                none="Nothing that you asked for."
              />
              <Reasons title="When to look again" reasons={recommendation.revisitWhen} />
            </div>
          </div>
        </>
      ) : (
        <Blocked evaluation={evaluation} />
      )}
      <KubernetesVerdict evaluation={evaluation} words={words.kubernetes} {...steering} />
      {warnings.length > 0 ? (
        <Callout tone="warn" title="Before you rely on these figures">
          <ul className="grid gap-1">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </section>
  );
}
