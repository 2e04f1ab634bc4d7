import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import { formatShare } from "@/lib/format/percent";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import type { Scenario } from "@/lib/planner/scenario/scenario";
import { RulePointsList } from "./rule-points-list";
import { Section, Subheading } from "./section";

const values = [
  { key: "cost", label: "Cost", meaning: "year one with labour, against your budget and your labour" },
  { key: "operations", label: "Operations", meaning: "monthly hours, against what the team can spare" },
  { key: "control", label: "Control", meaning: "share of the control one could have that this platform gives" },
] as const;

/** How the points come about: three values on fixed scales, then rules for and against. */
export function Points({ platform, priorities }: { platform: PlatformEvaluation; priorities: Scenario["priorities"] }) {
  const { points } = platform;
  const weight = priorities.cost + priorities.operations + priorities.control;
  const fromRules = points.rules.reduce((sum, rule) => sum + rule.points, 0);
  return (
    <Section
      id="points"
      title="Points"
      lead="Three values from 0 to 100 on scales that do not depend on the other platforms, weighed by your priorities; then rules, each with its source."
    >
      <Table caption={`How ${platform.name} gets its points`} isCaptionHidden>
        <thead>
          <tr>
            <Th>Value</Th>
            <Th isFigure>Of 100</Th>
            <Th isFigure>Weight</Th>
            <Th isFigure>Points</Th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ key, label, meaning }) => {
            const value = points[key];
            const share = priorities[key] / weight;
            return (
              <tr key={key}>
                <Th scope="row">
                  {label}
                  <span className="block text-xs font-normal text-muted">{meaning}</span>
                </Th>
                <Td isFigure>{value === null ? "–" : formatNumber(value, 1, 1)}</Td>
                <Td isFigure>{formatShare(share)}</Td>
                <Td isFigure>{value === null ? "–" : formatNumber(value * share, 1, 1)}</Td>
              </tr>
            );
          })}
          <tr>
            <Th scope="row">Rules, for and against</Th>
            <Td isFigure />
            <Td isFigure />
            <Td isFigure>{formatSigned(fromRules)}</Td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3} className="py-2 text-left font-semibold">
              Points in all
            </th>
            <td className="figures py-2 text-right font-semibold">{formatNumber(points.total, 1, 1)}</td>
          </tr>
        </tfoot>
      </Table>
      <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
        <div className="grid content-start gap-2">
          <Subheading>For it</Subheading>
          <RulePointsList rules={points.rules.filter((rule) => rule.points > 0)} none="No rule speaks for it here." />
        </div>
        <div className="grid content-start gap-2">
          <Subheading>Against it</Subheading>
          <RulePointsList
            rules={points.rules.filter((rule) => rule.points < 0)}
            none="No rule speaks against it here."
          />
        </div>
      </div>
    </Section>
  );
}

const formatSigned = (points: number): string => (points > 0 ? "+" : "") + formatNumber(points, 1, 1);
