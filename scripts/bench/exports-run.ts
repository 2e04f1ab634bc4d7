// A process of its own, so that its memory is that of the exports alone. Prints what it measured as JSON.
import { documentOf, type RecordDocument } from "@/lib/decisions/document";
import { draftWords } from "@/lib/decisions/draft";
import { freeze } from "@/lib/decisions/freeze";
import type { RecordPerson } from "@/lib/decisions/record";
import { renderPdf } from "@/lib/decisions/render/pdf";
import { renderXlsx } from "@/lib/decisions/render/xlsx";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { samples } from "@/lib/samples";

export interface FileTimes {
  readonly firstMs: number;
  readonly ms: readonly number[];
  readonly cpuMs: readonly number[];
  readonly bytes: readonly number[];
}

export interface ExportsRun {
  readonly pdf: FileTimes;
  readonly xlsx: FileTimes;
  /** Until the last of so many at once is there. */
  readonly together: { readonly count: number; readonly ms: number; readonly aboveIdleBytes: number };
}

const ROUNDS = 6;
const TOGETHER = 20;

/** The samples as records that were decided by three people, each with about a page of words. */
function documents(): readonly RecordDocument[] {
  return samples.map(({ scenario, label }) => {
    const sealed = freeze({ scenario, priceBook: defaultPriceBook.id, priceRevision: null, assumptions: {} }, null);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
    const { frozen, hash } = sealed.value;
    const chosen = frozen.evaluation.platforms.find(({ id }) => id === frozen.evaluation.recommendation.platform);
    if (!chosen) throw new Error("nothing fits");
    const at = new Date("2026-11-20T09:30:00Z");
    const written =
      "We looked at **cost** and at what the team can spare.\n\n- one reason\n- and another, with a [link](https://example.org)\n";
    const people = ["Ada", "Bo", "Cy"].map(
      (name): RecordPerson => ({ id: name, userId: name, name, part: "decider", vote: null }),
    );
    return documentOf({
      id: "0123456789abcdefghij",
      teamName: "Harbour",
      number: 7,
      title: `${label}: run on ${chosen.name}`,
      status: "accepted",
      statusSince: at,
      decidedOn: "2026-11-20",
      createdAt: at,
      updatedAt: at,
      revision: 3,
      wordsRevision: 2,
      platform: chosen.id,
      words: { ...draftWords(frozen, chosen, ""), drivers: written, outcome: written, good: written, bad: written },
      people,
      votes: [],
      notes: [],
      reviewOn: "2027-05-21",
      conditions: [],
      supersedes: null,
      supersededBy: null,
      scenario: null,
      isImported: false,
      frozen,
      hash,
    });
  });
}

async function timesOf(
  docs: readonly RecordDocument[],
  render: (doc: RecordDocument) => Promise<Uint8Array>,
): Promise<FileTimes> {
  const taken: { ms: number; cpuMs: number; bytes: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const doc of docs) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const { length } = await render(doc);
      const { user, system } = process.cpuUsage(cpu);
      taken.push({ ms: performance.now() - start, cpuMs: (user + system) / 1000, bytes: length });
    }
  const [first, ...others] = taken;
  return {
    firstMs: first?.ms ?? 0,
    ms: others.map(({ ms }) => ms),
    cpuMs: others.map(({ cpuMs }) => cpuMs),
    bytes: others.map(({ bytes }) => bytes),
  };
}

const KIB = 1024;
const docs = documents();
globalThis.gc?.();
const idle = process.memoryUsage().rss;
const start = performance.now();
await Promise.all(
  Array.from({ length: TOGETHER }, (_, index) => renderPdf(docs[index % docs.length] as RecordDocument, "a4")), // the remainder is below the length
);
const together = {
  count: TOGETHER,
  ms: performance.now() - start,
  // The most the process ever had, which was now: nothing was drawn before.
  aboveIdleBytes: Math.max(0, process.resourceUsage().maxRSS * KIB - idle),
};
const run: ExportsRun = {
  pdf: await timesOf(docs, (doc) => renderPdf(doc, "a4")),
  xlsx: await timesOf(docs, renderXlsx),
  together,
};
console.log(JSON.stringify(run));
