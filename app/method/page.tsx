import type { Metadata } from "next";
import { LabourTable } from "@/components/catalogue/labour-table";
import { AssumptionTable } from "@/components/method/assumption-table";
import { ContradictionList } from "@/components/method/contradiction-list";
import { FoundingTableView } from "@/components/method/founding-table-view";
import { ModifierTable } from "@/components/method/modifier-table";
import { RuleList } from "@/components/method/rule-list";
import { Steps } from "@/components/method/steps";
import { Part } from "@/components/reading/part";
import { QuietPage } from "@/components/reading/quiet-page";
import { Sentences } from "@/components/reading/sentences";
import { assumptionFacts, defaultAssumptions } from "@/lib/planner/assumptions";
import { invariant } from "@/lib/planner/invariant";
import { notIncluded } from "@/lib/planner/not-included";
import { platforms } from "@/lib/planner/platforms/index";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { rules } from "@/lib/planner/rules/index";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { contradictions } from "@/lib/wording/contradictions";
import { foundingTables } from "@/lib/wording/founding-tables";
import { decisionSteps, limits, numberSteps } from "@/lib/wording/method";

export const metadata: Metadata = {
  title: "Method",
  description:
    "How Berth decides and how it makes a number: hard constraints, values, every rule and assumption with its source, and what it does not know.",
};

const parts = [
  { id: "order", title: "How it decides" },
  { id: "number", title: "How a number is made" },
  { id: "rules", title: "Rules" },
  { id: "assumptions", title: "Assumptions" },
  { id: "labour", title: "Hours" },
  { id: "tables", title: "Founding tables" },
  { id: "contradictions", title: "Contradictions" },
  { id: "not-included", title: "Not included" },
  { id: "limits", title: "Limits and doubts" },
];

/** What is left out of every bill, whatever the scenario. */
function leftOutAlways(): readonly string[] {
  const plain = parseScenario({ team: { engineers: 1, kubernetesExperience: "none" } }, defaultAssumptions.values);
  invariant(plain.ok, "a scenario of defaults is one");
  return notIncluded(plain.value.scenario, defaultPriceBook);
}

export default function MethodPage() {
  return (
    <QuietPage
      title="Method"
      lead="How Berth decides, how it makes each number, and what it does not know. Nothing here depends on who asks: the same scenario and price book give the same answer, to the cent, years later."
      parts={parts}
    >
      <Part id="order" title="How it decides">
        <Steps steps={decisionSteps} />
      </Part>
      <Part id="number" title="How a number is made">
        <Steps steps={numberSteps} />
      </Part>
      <Part
        id="rules"
        title="Rules"
        lead="Judgement of the founding texts, under the numbers of our notes. Rules of our own begin with S."
      >
        <RuleList rules={rules} />
      </Part>
      <Part
        id="assumptions"
        title="Assumptions"
        lead="Numbers that somebody chose. Each can be changed in a platform's own view."
      >
        <AssumptionTable assumptions={assumptionFacts} />
      </Part>
      <Part
        id="labour"
        title="Hours"
        lead="Published estimates differ by a factor of four, so every figure is a range and can be replaced by your own."
      >
        <LabourTable
          platforms={platforms}
          caption="Low / likely / high hours for one production environment of up to ten services and five machines, cared for in business hours."
        />
        <ModifierTable />
      </Part>
      <Part
        id="tables"
        title="Founding tables"
        lead="From the lesson, the guide and the handbook that Berth grew out of."
      >
        {foundingTables.map((table) => (
          <FoundingTableView key={table.id} table={table} />
        ))}
      </Part>
      <Part
        id="contradictions"
        title="Contradictions, and how they are settled"
        lead="Where the founding texts disagree with each other, with the providers or with arithmetic. Our notes have no number C19."
      >
        <ContradictionList
          contradictions={contradictions}
          ruleTitles={new Map(rules.map(({ id, title }) => [id, title]))}
        />
      </Part>
      <Part id="not-included" title="Not included" lead="What no bill covers, on any platform.">
        <Sentences lines={leftOutAlways()} />
      </Part>
      <Part id="limits" title="Limits and doubts">
        <Sentences lines={limits} />
      </Part>
    </QuietPage>
  );
}
