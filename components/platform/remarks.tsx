import type { Evaluation, PlatformEvaluation, PlatformFacts } from "@/lib/planner/evaluation";
import { Section, Subheading } from "./section";

interface RemarksProps {
  evaluation: Evaluation;
  platform: PlatformEvaluation;
  facts: Pick<PlatformFacts, "notes">;
}

/** What the bill leaves out, and what else to know before choosing it. */
export function Remarks({ evaluation, platform, facts }: RemarksProps) {
  return (
    <Section id="not-included" title="Not included">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <div className="grid content-start gap-2">
          <Subheading>On this platform</Subheading>
          <Lines lines={platform.notIncluded} none="Nothing beyond what every bill leaves out." />
        </div>
        <div className="grid content-start gap-2">
          <Subheading>On every platform</Subheading>
          <Lines lines={evaluation.notIncluded} none="Nothing." />
        </div>
      </div>
      {facts.notes.length > 0 ? (
        <>
          <Subheading>Good to know</Subheading>
          <Lines lines={facts.notes} none="" />
        </>
      ) : null}
    </Section>
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p className="text-sm text-muted">{none}</p>;
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm marker:text-muted">
      {lines.map((line) => (
        <li key={line}>{line.charAt(0).toUpperCase() + line.slice(1)}</li>
      ))}
    </ul>
  );
}
