/** The kit on paper: what the page shows, as Markdown, for the repository. */
import { markdownText } from "@/lib/export/pieces";
import type { MoveFile, MoveKit, MoveStep } from "./kit";
import type { MovePlan } from "./plan";

/** Inside a fence nothing is Markdown but the fence itself: this one is longer than any that the text holds. */
export function fenced(text: string): string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return ["", ...[`${fence}sh`, ...text.split(/\r\n|[\r\n]/), fence].map((line) => `  ${line}`), ""];
}

const stepLines = ({ text, why, command, source }: MoveStep): string[] => [
  `- [ ] ${markdownText(text)}${why === undefined ? "" : ` *${markdownText(why)}*`}${source === undefined ? "" : ` (${markdownText(source)})`}`,
  ...(command === undefined ? [] : fenced(command)),
];

export function readMe(plan: MovePlan, kit: Omit<MoveKit, "files">, files: readonly MoveFile[]): MoveFile {
  const renamed = plan.services.filter(({ original }) => original !== null);
  const lines = [
    `# ${markdownText(kit.title)}`,
    "",
    markdownText(plan.heading),
    "",
    "## To know",
    "",
    ...kit.notes.map((note) => `- ${markdownText(note)}`),
    "",
    "## The image",
    "",
    ...kit.imageChecklist.flatMap(stepLines),
    "",
    ...kit.checklist.flatMap(({ group, items }) => [`## ${markdownText(group)}`, "", ...items.flatMap(stepLines), ""]),
    ...(renamed.length === 0
      ? []
      : [
          "## Names",
          "",
          "| Here | The team's name |",
          "| --- | --- |",
          ...renamed.map(({ label, original }) => `| ${label} | ${markdownText(original ?? "")} |`),
          "",
        ]),
    "## Files",
    "",
    ...files.map(({ path, about }) => `- \`${path}\`: ${markdownText(about)}`),
  ];
  return {
    path: "MOVE.md",
    language: "markdown",
    about: "The checklist, to tick off in the repository.",
    content: `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`,
  };
}
