import { Part } from "@/components/reading/part";
import { Callout } from "@/components/ui/callout";
import type { RepriceReport } from "@/lib/decisions/reprice";
import { formatHours } from "@/lib/format/hours";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { BillMoves } from "./bill-moves";
import { LabourMoves } from "./labour-moves";
import { Totals } from "./totals";

/** What moved since a decision was frozen, and whether its platform would still be picked. */
export function Report({ report }: { report: RepriceReport }) {
  const name = nameInSentence(report.chosen.before.name);
  const isGood = report.verdict === "still-picked" || report.verdict === "picked-now";
  return (
    <>
      <Callout tone={isGood ? "ok" : report.isUnmoved ? "info" : "warn"} title={report.headline}>
        <ul className="grid max-w-[80ch] list-disc gap-1 pl-4 marker:text-muted">
          {report.why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Callout>
      <Part id="totals" title="What it costs" lead={`${report.chosen.before.name}, then and today.`}>
        <Totals report={report} />
      </Part>
      <Part
        id="bill"
        title="The bill, line by line"
        lead={`The first month on ${name}. What has not moved is shown too, quietly.`}
      >
        <BillMoves report={report} />
      </Part>
      <Part id="labour" title="The work, line by line" lead={`Your own hours, by their means: ${wordHours(report)}.`}>
        <LabourMoves report={report} />
      </Part>
    </>
  );
}

function wordHours({ labourHours: { once, month } }: RepriceReport): string {
  const words = (hours: number | null) => (hours === null ? "no figure" : `${formatHours(hours)} h`);
  const pair = ({ before, after }: typeof once, per: string) =>
    before === after ? `${words(after)} ${per}` : `${words(before)} ${per} then, ${words(after)} today`;
  return `${pair(once, "once")}; ${pair(month, "a month")}`;
}
