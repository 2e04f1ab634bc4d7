import { EvidenceLine } from "@/components/assumptions/evidence";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";
import type { PlatformFacts } from "@/lib/planner/evaluation";
import { lifecycleLabels } from "@/lib/wording/labels";
import { Section, Subheading } from "./section";

interface PromisesProps {
  facts: Pick<PlatformFacts, "name" | "slas" | "lifecycle">;
  level?: 2 | undefined;
}

/** What the provider promises in writing, and where the product stands in its life. */
export function Promises({ facts, level }: PromisesProps) {
  const { lifecycle } = facts;
  return (
    <Section
      id="promises"
      level={level}
      title="What the provider promises"
      lead="Credits pay a share of a small fee, never lost revenue. A promise about the control plane says nothing about your application."
    >
      {facts.slas.length === 0 ? (
        <p className="text-sm">
          Nobody promises anything: it is software, and its availability is that of your hosts and your people.
        </p>
      ) : (
        <Table caption={`Service level agreements behind ${facts.name}`} isCaptionHidden>
          <thead>
            <tr>
              <Th>Of</Th>
              <Th isFigure>Uptime</Th>
              <Th className="min-w-48">Source</Th>
            </tr>
          </thead>
          <tbody>
            {facts.slas.map(({ of, percent, remark, evidence }) => (
              <tr key={`${of} ${percent}`}>
                <Th scope="row" className="font-normal">
                  {of.charAt(0).toUpperCase() + of.slice(1)}
                </Th>
                <Td isFigure>{percent === null ? "none" : formatPercent(percent)}</Td>
                <Td>
                  {remark ? <span className="block">{remark}</span> : null}
                  <EvidenceLine {...evidence} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Subheading level={level && 3}>Where it stands</Subheading>
      <p className="max-w-prose text-sm">
        {lifecycleLabels[lifecycle.status].label}, {lifecycle.status === "current" ? "as of" : "since"}{" "}
        {formatDate(lifecycle.since)}. {lifecycle.note} <EvidenceLine {...lifecycle.evidence} />
      </p>
    </Section>
  );
}
