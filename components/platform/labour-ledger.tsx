import { EvidenceLine } from "@/components/assumptions/evidence";
import { AssumedMark, Unsure } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { Hours, LabourLine, PlatformEvaluation } from "@/lib/planner/evaluation";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { labourWorkLabels } from "@/lib/wording/labels";

const groups = [
  { per: "once", title: "Once, in month 1", total: "Once, together" },
  { per: "month", title: "Every month", total: "Every month, together" },
] as const;

/** Hours by kind of work with their evidence, and what they cost at the team's rate. */
export function LabourLedger({ platform }: { platform: PlatformEvaluation }) {
  const { name, labour } = platform;
  return (
    <Table caption={`Labour ledger of ${name}: hours and their cost`} isCaptionHidden>
      <thead>
        <tr>
          <Th className="min-w-56">Work</Th>
          <Th isFigure>Low (h)</Th>
          <Th isFigure>Likely (h)</Th>
          <Th isFigure>High (h)</Th>
          <Th isFigure>Mean (h)</Th>
          <Th isFigure>Cost ($)</Th>
        </tr>
      </thead>
      {groups.map(({ per, title, total }) => {
        const lines = labour.lines.filter((line) => line.per === per);
        const hours = per === "once" ? labour.setupHours : labour.monthlyHours;
        return (
          <tbody key={per}>
            <tr>
              <th scope="rowgroup" colSpan={6} className="pt-4 pb-0.5 text-left text-xs font-medium text-muted">
                {title}
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={`${line.work} ${line.detail}`} line={line} />
            ))}
            <tr className="font-medium">
              <th scope="row" className="py-2 pr-2 text-left font-medium">
                {total}
              </th>
              <Figures hours={hours} />
              <td className="figures py-2 pl-2 text-right whitespace-nowrap">{formatAmount(sum(lines))}</td>
            </tr>
          </tbody>
        );
      })}
    </Table>
  );
}

const sum = (lines: readonly LabourLine[]): number =>
  lines.reduce((cents, { amountUsd }) => cents + Math.round(amountUsd * 100), 0) / 100;

function Line({ line }: { line: LabourLine }) {
  return (
    <tr>
      <th scope="row" className="border-b border-line py-1.5 pr-2 text-left align-baseline font-normal">
        <span className="mr-1.5">{labourWorkLabels[line.work].label}</span>
        <AssumedMark />
        <span className="block max-w-prose">
          {line.detail ? <span className="block text-xs text-muted">{line.detail}</span> : null}
          <EvidenceLine text={line.source} grade={line.grade} className="block text-faint" />
        </span>
      </th>
      <Figures hours={line} isUnsure />
      <Td isFigure>{formatAmount(line.amountUsd)}</Td>
    </tr>
  );
}

function Figures({ hours, isUnsure }: { hours: Hours; isUnsure?: boolean }) {
  const figure = (value: number) => formatNumber(value, 2);
  const cell = isUnsure ? "border-b border-line py-1.5" : "py-2";
  return (
    <>
      {(["low", "likely", "high"] as const).map((key) => (
        <td key={key} className={`figures px-2 text-right align-baseline whitespace-nowrap text-muted ${cell}`}>
          {figure(hours[key])}
        </td>
      ))}
      <td className={`figures px-2 text-right align-baseline whitespace-nowrap ${cell}`}>
        {isUnsure ? <Unsure>{figure(hours.mean)}</Unsure> : figure(hours.mean)}
      </td>
    </>
  );
}
