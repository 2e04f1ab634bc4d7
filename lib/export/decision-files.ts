import { documentOf } from "@/lib/decisions/document";
import { recordFileName } from "@/lib/decisions/file-name";
import type { DecisionRecord } from "@/lib/decisions/record";
import { renderJson } from "@/lib/decisions/render/json";
import { renderMarkdown } from "@/lib/decisions/render/markdown";
import { statusLabels } from "@/lib/decisions/status";
import { csvTable, jsonList } from "./pieces";
import type { DecisionAround, ExportedDecision } from "./rows";
import type { ExportFile } from "./zip";

/** A team's decision records: the list of them, and each of them when its files are made. */
export interface TeamDecisions {
  readonly list: readonly ExportedDecision[];
  readonly around: (id: string) => Promise<DecisionAround>;
  readonly record: (id: string) => Promise<DecisionRecord | null>;
  /** Where the JSON Schema of a record's file is published. */
  readonly schemaAddress: string;
}

const FORMER = "a former member";

export function decisionFiles(decisions: TeamDecisions): readonly ExportFile[] {
  const { list, record, schemaAddress } = decisions;
  return [
    { name: "decisions.json", pieces: jsonList(withAround(decisions)) },
    {
      name: "decisions.csv",
      pieces: csvTable(
        [
          "number",
          "title",
          "status",
          "platform",
          "first year, USD",
          "decided",
          "looked at again",
          "changed",
          "by",
          "hash",
        ],
        list,
        ({ number, title, status, platform, yearOneCents, decidedOn, reviewOn, updatedAt, updatedBy, hash }) => [
          number,
          title,
          statusLabels[status].label,
          platform,
          yearOneCents === null ? null : yearOneCents / 100,
          decidedOn,
          reviewOn,
          updatedAt,
          updatedBy ?? FORMER,
          hash,
        ],
      ),
    },
    ...list.flatMap((listed): readonly ExportFile[] => {
      const name = `decisions/${recordFileName(listed)}`;
      return [
        { name: `${name}.md`, pieces: rendered(listed.id, record, renderMarkdown) },
        { name: `${name}.json`, pieces: rendered(listed.id, record, (doc) => renderJson(doc, schemaAddress)) },
      ];
    }),
  ];
}

async function* withAround({ list, around }: TeamDecisions): AsyncGenerator<ExportedDecision & DecisionAround> {
  for (const listed of list) yield { ...listed, ...(await around(listed.id)) };
}

/** Read when the archive comes to it, so that no more than one record stands in memory. */
async function* rendered(
  id: string,
  read: TeamDecisions["record"],
  render: (doc: ReturnType<typeof documentOf>) => string,
): AsyncGenerator<string> {
  const record = await read(id);
  if (record) yield render(documentOf(record));
}
