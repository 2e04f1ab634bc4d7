import { ReviewSection } from "@/components/decision/review/review-section";
import { listAlerts } from "@/db/queries/decision-reviews";
import type { DecisionRecord } from "@/lib/decisions/record";
import { suggestConditions } from "@/lib/decisions/suggest-review";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { can } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { platformOf } from "@/lib/wording/recommendation";
import { checkReview, setReview } from "./actions";

/** The part of a record's page about looking again, with what it needs. */
export async function Reviewing({ scope, record }: { scope: TeamScope; record: DecisionRecord }) {
  const { id, status, reviewOn, conditions, platform, frozen } = record;
  return (
    <ReviewSection
      team={scope.slug}
      record={{ id, status, reviewOn, conditions }}
      platformName={nameInSentence(platformOf(frozen.evaluation, platform)?.name ?? platform)}
      alerts={await listAlerts(scope, id)}
      suggestions={suggestConditions(frozen.evaluation, platform)}
      today={new Date().toISOString().slice(0, 10)}
      canWrite={can(scope.role, "decision:write")}
      setReview={setReview}
      checkReview={checkReview}
    />
  );
}
