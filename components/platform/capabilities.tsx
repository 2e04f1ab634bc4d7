import { Unsure, UnverifiedMark } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { controlCapabilities, type PlatformFacts } from "@/lib/planner/evaluation";
import { needs } from "@/lib/planner/scenario/choices";
import { capabilityLevelLabels, controlLabels, needLabels } from "@/lib/wording/labels";
import { Section, Subheading } from "./section";

interface CapabilitiesProps {
  facts: Pick<PlatformFacts, "name" | "capabilities" | "control" | "regionsNote">;
  level?: 2 | undefined;
}

/** What a platform offers, and how much of it a team may bend. */
export function Capabilities({ facts, level }: CapabilitiesProps) {
  return (
    <Section id="capabilities" title="What it can do" level={level} lead={`Regions: ${facts.regionsNote}`}>
      <Table caption={`Capabilities of ${facts.name}`} isCaptionHidden>
        <thead>
          <tr>
            <Th>Capability</Th>
            <Th>Offered</Th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => {
            const { level, note, verified } = facts.capabilities[need];
            const { label } = capabilityLevelLabels[level];
            return (
              <tr key={need}>
                <Th scope="row" className="font-normal">
                  {needLabels[need].label}
                </Th>
                <Td>
                  <span className="mr-1.5">{verified ? label : <Unsure>{label}</Unsure>}</span>
                  {verified ? null : <UnverifiedMark />}
                  {note ? <span className="block text-xs text-muted">{note}</span> : null}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <Subheading level={level && 3}>
        Control: {facts.control.length} of {controlCapabilities.length}
      </Subheading>
      <p className="text-sm">
        {facts.control.length > 0
          ? facts.control.map((id) => controlLabels[id].label).join(" · ")
          : "None of the pieces of control that we count."}
      </p>
    </Section>
  );
}
