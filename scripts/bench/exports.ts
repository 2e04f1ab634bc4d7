import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { ExportsRun, FileTimes } from "./exports-run";
import { atMost, kilobytes, milliseconds, type Row, type Section } from "./report";
import { root } from "./root";
import { median, quantile } from "./statistics";

/** Issue 4. */
const PDF_MS = 600;
const MOST_MIB = 250;

const MIB = 1024 * 1024;
const mebibytes = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;

const runNode = promisify(execFile);

export async function benchExports(): Promise<Section> {
  const script = path.join(root, "scripts/bench/exports-run.ts");
  const args = ["--expose-gc", "--conditions=react-server", "--import", "tsx", script];
  const { stdout } = await runNode(process.execPath, args, { cwd: root });
  const { pdf, xlsx, together } = JSON.parse(stdout) as ExportsRun; // printed by exports-run.ts
  const rows = (name: string, times: FileTimes): Row[] => [
    { what: `${name}, median`, figure: milliseconds(median(times.ms)) },
    { what: "  processor time, median", figure: milliseconds(median(times.cpuMs)) },
    { what: "  the first one of a process", figure: milliseconds(times.firstMs) },
    { what: "  size, median", figure: kilobytes(median(times.bytes)) },
  ];
  const [first, ...others] = rows("a PDF", pdf);
  return {
    title: "Exports of a decision record",
    rows: [
      ...(first ? [first] : []),
      atMost("  p95", quantile(pdf.ms, 0.95), PDF_MS, milliseconds),
      ...others,
      ...rows("a workbook", xlsx),
      { what: `${together.count} PDFs at once, until the last is there`, figure: milliseconds(together.ms) },
      atMost("  peak memory above idle", together.aboveIdleBytes, MOST_MIB * MIB, mebibytes),
    ],
    notes: [
      `The five samples as records, ${pdf.ms.length} files of each kind one after the other, in a process of its own through tsx. Idle is that process with the five records, before anything is drawn; the peak is the most the process ever held while ${together.count} were drawn, the first ones of it, fonts included.`,
    ],
  };
}
