import { EvidenceLine } from "@/components/assumptions/evidence";
import { Badge } from "@/components/ui/badge";
import { Table, Th } from "@/components/ui/table";
import type { LabourLine, PlatformEvaluation } from "@/lib/planner/evaluation";
import { labourWorkLabels } from "@/lib/wording/labels";
import { LabourRow, phoneGrid } from "./labour-row";

const groups = [
  { per: "once", title: "Once, in month 1", total: "Once, together" },
  { per: "month", title: "Every month", total: "Every month, together" },
] as const;

interface LabourLedgerProps {
  platform: PlatformEvaluation;
  /** Assumptions the team put its own hours in place of. */
  ownIds: readonly string[];
}

/** Hours by kind of work with their evidence, and what they cost at the team's rate. */
export function LabourLedger({ platform, ownIds }: LabourLedgerProps) {
  const { name, labour } = platform;
  return (
    <Table caption={`Labour ledger of ${name}: hours and their cost`} isCaptionHidden className="max-sm:block">
      <thead className="max-sm:block">
        <tr className={phoneGrid}>
          <Th className="w-full min-w-56 max-sm:sr-only">Work</Th>
          {["Low (h)", "Likely (h)", "High (h)", "Mean (h)", "Cost ($)"].map((heading) => (
            <Th key={heading} isFigure className="max-sm:px-0">
              {heading}
            </Th>
          ))}
        </tr>
      </thead>
      {groups.map(({ per, title, total }) => {
        const lines = labour.lines.filter((line) => line.per === per);
        if (lines.length === 0) return null;
        return (
          <tbody key={per} className="max-sm:block">
            <tr className="max-sm:block">
              <th
                scope="rowgroup"
                colSpan={6}
                className="pt-4 pb-0.5 text-left text-xs font-medium text-muted max-sm:block"
              >
                {title}
              </th>
            </tr>
            {lines.map((line) => (
              <LabourRow key={`${line.work} ${line.detail}`} hours={line} amountUsd={line.amountUsd}>
                <LineWords line={line} isOwn={ownIds.includes(line.assumption ?? "")} />
              </LabourRow>
            ))}
            <LabourRow hours={per === "once" ? labour.setupHours : labour.monthlyHours} amountUsd={sum(lines)} isTotal>
              {total}
            </LabourRow>
          </tbody>
        );
      })}
    </Table>
  );
}

const sum = (lines: readonly LabourLine[]): number =>
  lines.reduce((cents, { amountUsd }) => cents + Math.round(amountUsd * 100), 0) / 100;

function LineWords({ line, isOwn }: { line: LabourLine; isOwn: boolean }) {
  return (
    <>
      <span className="mr-1.5">{labourWorkLabels[line.work].label}</span>
      {isOwn ? <Badge tone="accent">your own</Badge> : null}
      <span className="block">
        {line.detail ? <span className="block text-xs text-muted">{line.detail}</span> : null}
        {isOwn ? null : <EvidenceLine text={line.source} grade={line.grade} className="block" />}
      </span>
    </>
  );
}
