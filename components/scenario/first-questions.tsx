"use client";

import { experienceLabels, needLabels, primaryCloudLabels, regimeLabels } from "@/lib/wording/labels";
import { SelectField } from "./choice-fields";
import { ChoiceList } from "./choice-list";
import { NumberField } from "./number-field";
import { SetField } from "./set-field";
import { UptimeQuestion } from "./uptime-question";

/** What decides most: who you are, what you use, what you can spend, what must hold. */
export function FirstQuestions() {
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField path="team.engineers" />
        <SelectField path="cloud.primary" labels={primaryCloudLabels} isNarrow />
      </div>
      <ChoiceList path="team.kubernetesExperience" labels={experienceLabels} />
      <NumberField path="budgetUsdPerMonth" whenEmpty="not set" />
      <UptimeQuestion />
      <SetField path="needs" labels={needLabels} />
      <SetField path="compliance" labels={regimeLabels} />
    </div>
  );
}
