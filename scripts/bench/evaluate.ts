import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { EvaluateRun, EvaluateTimes } from "./evaluate-run";
import { atMost, milliseconds, type Row, type Section } from "./report";
import { root } from "./root";

/** Issue 2: median and p95, for 3, 50 and 1,000 services. */
const AIMS_MS: Readonly<Record<number, number>> = { 3: 3, 50: 6, 1000: 40 };

const source = path.join(root, "scripts/bench/evaluate-run.ts");
const runNode = promisify(execFile);

/** Bundled and made small, as browsers get it; through tsx only where there is no esbuild, which keeps names and is slower. */
async function measured(): Promise<{ run: EvaluateRun; isBundled: boolean }> {
  const esbuild = await import("esbuild").catch(() => null);
  const folder = await mkdtemp(path.join(tmpdir(), "berth-bench-"));
  try {
    const file = path.join(folder, "evaluate.mjs");
    await esbuild?.build({
      entryPoints: [source],
      outfile: file,
      absWorkingDir: root,
      tsconfig: path.join(root, "tsconfig.json"),
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
    });
    const args = esbuild === null ? ["--import", "tsx", source] : [file];
    const { stdout } = await runNode(process.execPath, args, { cwd: root });
    return { run: JSON.parse(stdout) as EvaluateRun, isBundled: esbuild !== null }; // printed by evaluate-run.ts
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf({ services, growthPercent, medianMs, p95Ms, medianCpuMs }: EvaluateTimes): Row[] {
  const count = `${services.toLocaleString("en")} services`;
  const cpu = { what: "  processor time, median", figure: milliseconds(medianCpuMs) };
  if (growthPercent > 0)
    return [{ what: `${count}, growing ${growthPercent}% a month, median`, figure: milliseconds(medianMs) }, cpu];
  const aim = AIMS_MS[services] ?? Number.POSITIVE_INFINITY;
  return [atMost(`${count}, median`, medianMs, aim, milliseconds), atMost("  p95", p95Ms, aim, milliseconds), cpu];
}

export async function benchEvaluate(): Promise<Section> {
  const { run, isBundled } = await measured();
  const samples = run.times.map((times) => times.samples);
  return {
    title: `evaluate() over all ${run.platforms} platforms, book ${run.priceBook}`,
    rows: [
      ...run.times.flatMap(rowsOf),
      { what: "3 services, the first in a fresh process", figure: milliseconds(run.firstMs) },
    ],
    notes: [
      `${isBundled ? "Bundled and minified with esbuild" : "Through tsx, because esbuild is not there; bundled it is faster"}, Node ${process.version}, after 800 evaluations of warm-up, or five seconds of them; ${Math.min(...samples)} to ${Math.max(...samples)} evaluations each, of eight scenarios in turn. 50 and 1,000 services are explicit ones, hardly two alike. Without growth a year is one month worked out once, with growth twelve. Processor time is what a machine without other work comes close to.`,
    ],
  };
}
