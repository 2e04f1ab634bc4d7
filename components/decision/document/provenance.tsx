import { OwnPricesLine } from "@/components/prices/own-prices-line";
import type { RecordDocument } from "@/lib/decisions/document";
import { hashRecipe } from "@/lib/decisions/hash-recipe";
import { plannerVersion } from "@/lib/decisions/planner-version";
import { formatDate } from "@/lib/format/dates";
import { Facts } from "./facts";
import { Subhead } from "./subhead";

/** What the numbers rest on, what they leave out, and how anybody can check that they are the same. */
export function Provenance({ doc }: { doc: RecordDocument }) {
  const { record, pricesAsOf, priceBookLabel, notIncluded, warnings, hash, fileName, evaluation } = doc;
  const { priceBook, teamPrices } = record.frozen;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Facts
        facts={[
          { label: "Prices as of", value: formatDate(pricesAsOf) },
          { label: "Price book", value: `${priceBookLabel} (${priceBook.id})` },
          {
            label: "The team’s own prices",
            value: teamPrices === null ? "none" : `revision ${teamPrices.revision}, kept here whole`,
          },
          { label: "Planner version", value: plannerVersion(record) },
          { label: "Currency", value: `${priceBook.currency}, before tax` },
          ...(record.scenario === null
            ? []
            : [{ label: "Scenario", value: `${record.scenario.name}, version ${record.scenario.version}` }]),
        ]}
      />
      <OwnPricesLine priceBook={evaluation.priceBook} />
      <List title="Before you rely on these figures" lines={warnings} />
      <List title="Not included" lines={notIncluded} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        <Subhead>Fingerprint of the numbers</Subhead>
        <p className="font-mono text-xs break-all" data-hash>
          {hash}
        </p>
        <details className="text-sm">
          <summary className="cursor-pointer text-muted hover:text-accent">Recompute it yourself</summary>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 pt-1.5 text-muted">
            <p className="max-w-prose">
              SHA-256 over the canonical JSON (keys sorted, no spaces) of the part named “frozen” in the exported JSON
              file. In a shell with Node.js:
            </p>
            <pre className="rounded-md bg-sunken px-3 py-2 font-mono text-xs break-all whitespace-pre-wrap text-ink">
              {hashRecipe(`${fileName}.json`)}
            </pre>
          </div>
        </details>
      </div>
    </div>
  );
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="grid gap-1">
      <Subhead>{title}</Subhead>
      <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm text-muted">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
