import { HoursField } from "@/components/assumptions/hours-field";
import { AssumedMark } from "@/components/assumptions/mark";
import { formatUsd } from "@/lib/format/money";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import type { Platform } from "@/lib/planner/platforms/platform";
import type { ResultsActions } from "@/lib/view-state";
import { labourAssumptions } from "./labour-assumptions";
import { LabourLedger } from "./labour-ledger";
import { Section } from "./section";

interface LabourProps {
  evaluation: Evaluation;
  platform: PlatformEvaluation;
  facts: Platform;
  actions: ResultsActions | null;
}

/** The hours, their evidence, and the place to put in one's own. */
export function Labour({ evaluation, platform, facts, actions }: LabourProps) {
  const rate = evaluation.scenario.team.hourlyRateUsd;
  return (
    <Section
      id="labour"
      title="The work"
      lead={
        <>
          Every figure here is <AssumedMark />: low, likely and high hours, each with its evidence. The mean is (low + 4
          × likely + high) ÷ 6, and an hour costs {formatUsd(rate)}.
        </>
      }
    >
      <LabourLedger platform={platform} ownIds={evaluation.changedAssumptions.map(({ id }) => id)} />
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {labourAssumptions(evaluation, platform, facts).map((assumption) => (
          <HoursField
            key={assumption.id}
            assumption={assumption}
            onChange={actions ? (value) => actions.changeAssumption(assumption.id, value) : null}
          />
        ))}
      </div>
    </Section>
  );
}
