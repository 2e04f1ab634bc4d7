import { EvidenceLine } from "@/components/assumptions/evidence";
import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { AssumptionFacts } from "@/lib/planner/assumptions";

/** Every number somebody chose, with where it comes from and how far one may move it. */
export function AssumptionTable({ assumptions }: { assumptions: Readonly<Record<string, AssumptionFacts>> }) {
  return (
    <Table caption="Assumptions with their defaults and ranges" isCaptionHidden>
      <thead>
        <tr>
          <Th className="min-w-56">Assumption</Th>
          <Th isFigure>Default</Th>
          <Th>Unit</Th>
          <Th isFigure>From</Th>
          <Th isFigure>To</Th>
          <Th className="min-w-56">Evidence</Th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(assumptions).map(([id, { label, unit, default: preset, min, max, evidence }]) => (
          <tr key={id}>
            <Th scope="row" className="font-normal">
              {label}
            </Th>
            <Td isFigure>{formatNumber(preset, 3)}</Td>
            <Td className="text-muted">{unit}</Td>
            <Td isFigure className="text-muted">
              {formatNumber(min, 3)}
            </Td>
            <Td isFigure className="text-muted">
              {formatNumber(max, 3)}
            </Td>
            <Td>
              <EvidenceLine {...evidence} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
