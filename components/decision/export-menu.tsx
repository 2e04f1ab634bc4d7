import { buttonClass } from "@/components/ui/button";
import type { FileName } from "@/lib/decisions/render/file-names";

interface Choice {
  readonly file: FileName;
  readonly query?: string;
  readonly label: string;
  readonly what: string;
}

/** In groups: to read, to reckon with, to take elsewhere. */
const groups: readonly (readonly Choice[])[] = [
  [
    { file: "pdf", label: "PDF, A4", what: "two to four pages" },
    { file: "pdf", query: "paper=letter", label: "PDF, Letter", what: "two to four pages" },
    { file: "md", label: "Markdown", what: "MADR 4, for the repository" },
  ],
  [
    { file: "xlsx", label: "Excel workbook", what: "bills, hours, months, assumptions" },
    { file: "bill.csv", label: "Bills as CSV", what: "line by line, every platform" },
    { file: "ledger.csv", label: "Hours as CSV", what: "line by line, every platform" },
    { file: "focus.csv", label: "FOCUS CSV", what: "the bill in FinOps column names" },
  ],
  [
    { file: "chart.svg", query: "chart=year-one", label: "First year as SVG", what: "chart, vector" },
    { file: "chart.png", query: "chart=year-one", label: "First year as PNG", what: "chart, picture" },
    { file: "chart.svg", query: "chart=cumulative", label: "Month by month as SVG", what: "chart, vector" },
    { file: "chart.png", query: "chart=cumulative", label: "Month by month as PNG", what: "chart, picture" },
  ],
  [
    { file: "json", label: "JSON", what: "everything; another Berth imports it" },
    { file: "frozen.json", label: "Frozen numbers", what: "the very bytes behind the fingerprint" },
  ],
];

interface ExportMenuProps {
  /** Address of a file of the record. */
  hrefOf: (file: FileName) => string;
}

/** Every file that a record can be had as. Links in a fold: it needs no script. */
export function ExportMenu({ hrefOf }: ExportMenuProps) {
  return (
    <details className="relative" data-print="no" data-export-menu>
      <summary className={`${buttonClass({ size: "sm" })} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
        Export
      </summary>
      <div className="mt-1.5 grid w-72 max-w-[calc(100vw-2rem)] divide-y divide-line rounded-lg border border-line bg-raised py-1 text-sm shadow-over sm:absolute sm:right-0 sm:z-20">
        {groups.map((choices) => (
          <ul key={choices[0]?.label} className="py-1">
            {choices.map(({ file, query, label, what }) => (
              <li key={label}>
                <a
                  href={`${hrefOf(file)}${query === undefined ? "" : `?${query}`}`}
                  download
                  className="block px-3 py-1.5 hover:bg-sunken"
                >
                  <span className="block font-medium">{label}</span>
                  <span className="block text-xs text-muted">{what}</span>
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </details>
  );
}
