import { Unsure } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import type { Certificate, PlatformFacts } from "@/lib/planner/evaluation";
import type { ComplianceRegime } from "@/lib/planner/scenario/choices";
import { certificateLevelLabels, regimeLabels } from "@/lib/wording/labels";
import { Section } from "./section";

interface CertificatesProps {
  facts: Pick<PlatformFacts, "name" | "certificates">;
  level?: 2 | undefined;
}

/** Certificates of the layer below. They never make an application compliant. */
export function Certificates({ facts, level }: CertificatesProps) {
  // The keys of a complete record: no other can be there.
  const regimes = Object.entries(facts.certificates) as [Exclude<ComplianceRegime, "eu-residency">, Certificate][];
  return (
    <Section
      id="certificates"
      level={level}
      title="Certificates"
      lead="A certificate covers the layer below yours and nothing you build on it. What you run remains yours to prove."
    >
      <Table caption={`Certificates behind ${facts.name}`} isCaptionHidden>
        <thead>
          <tr>
            <Th>Certificate</Th>
            <Th>What we found</Th>
            <Th>Checked</Th>
          </tr>
        </thead>
        <tbody>
          {regimes.map(([regime, { level, note, checked }]) => {
            const { label } = certificateLevelLabels[level];
            return (
              <tr key={regime}>
                <Th scope="row" className="whitespace-nowrap">
                  {regimeLabels[regime].label}
                </Th>
                <Td>
                  {level === "unverified" ? <Unsure>{label}</Unsure> : label}
                  {note ? <span className="block text-xs text-muted">{note}</span> : null}
                </Td>
                <Td className="text-xs whitespace-nowrap text-muted">{formatDate(checked)}</Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
