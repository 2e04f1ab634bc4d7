import { activityCsv, type ExportedEvent } from "@/lib/activity/csv";
import { formatMoment } from "@/lib/format/moment";
import { formatNumber } from "@/lib/format/number";
import { changeInWords, pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import { entriesOf } from "@/lib/scenarios/entries";
import { roleWords } from "@/lib/teams/role-words";
import { decisionFiles, type TeamDecisions } from "./decision-files";
import { csvTable, jsonList, jsonText, markdownText } from "./pieces";
import type {
  ExportedInvitation,
  ExportedMember,
  ExportedPriceRevision,
  ExportedScenario,
  ExportedVersion,
} from "./rows";
import type { ExportFile } from "./zip";

/** Everything a team has. What can be long is walked, once for each file that is made from it. */
export interface TeamData {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly createdAt: Date | null;
  };
  readonly exportedAt: Date;
  readonly members: readonly ExportedMember[];
  readonly invitations: readonly ExportedInvitation[];
  readonly scenarios: () => AsyncIterable<ExportedScenario>;
  readonly versions: () => AsyncIterable<ExportedVersion>;
  readonly priceRevisions: () => AsyncIterable<ExportedPriceRevision>;
  readonly decisions: TeamDecisions;
  readonly activity: () => AsyncIterable<ExportedEvent>;
}

const FORMER = "a former member";

export function teamFiles(data: TeamData): readonly ExportFile[] {
  const { team, members, invitations } = data;
  return [
    { name: "README.txt", pieces: [readme(data)] },
    { name: "team.json", pieces: [jsonText({ ...team, exportedAt: data.exportedAt })] },
    { name: "members.json", pieces: [jsonText(members)] },
    {
      name: "members.csv",
      pieces: csvTable(["name", "e-mail", "role", "since"], members, ({ name, email, role, since }) => [
        name,
        email,
        roleWords[role].label,
        since,
      ]),
    },
    { name: "invitations.json", pieces: [jsonText(invitations)] },
    {
      name: "invitations.csv",
      pieces: csvTable(
        ["to", "role", "made by", "made", "ends", "revoked", "times used"],
        invitations,
        ({ email, role, by, createdAt, expiresAt, revokedAt, uses }) => [
          email ?? "anybody with the link",
          roleWords[role].label,
          by,
          createdAt,
          expiresAt,
          revokedAt,
          uses,
        ],
      ),
    },
    { name: "scenarios.json", pieces: scenariosJson(data) },
    {
      name: "scenarios.csv",
      pieces: csvTable(
        ["name", "state", "pick", "first year, USD", "version", "saved", "saved by", "tags", "id"],
        data.scenarios(),
        ({ name, state, pick, yearOneCents, version, updatedAt, updatedBy, tags, id }) => [
          name,
          state,
          pick,
          yearOneCents === null ? null : yearOneCents / 100,
          version,
          updatedAt,
          updatedBy ?? FORMER,
          tags.join(", "),
          id,
        ],
      ),
    },
    { name: "scenarios.md", pieces: scenariosMarkdown(data) },
    { name: "prices.json", pieces: jsonList(data.priceRevisions()) },
    {
      name: "prices.csv",
      pieces: csvTable(["revision", "made", "by", "note"], data.priceRevisions(), ({ number, at, by, note }) => [
        number,
        at,
        by ?? FORMER,
        note,
      ]),
    },
    ...decisionFiles(data.decisions),
    { name: "activity.json", pieces: jsonList(data.activity()) },
    { name: "activity.csv", pieces: activityCsv(data.activity()) },
  ];
}

/** Each scenario with its versions. Both come by id, so one walk beside the other finds what belongs together. */
async function* together(
  data: TeamData,
): AsyncGenerator<{ readonly scenario: ExportedScenario; readonly versions: AsyncIterable<ExportedVersion> }> {
  const walk = data.versions()[Symbol.asyncIterator]();
  let next = await walk.next();
  for await (const scenario of data.scenarios()) {
    // Of a scenario that was deleted or made in between, only one of the two walks knows.
    while (!next.done && next.value.scenarioId < scenario.id) next = await walk.next();
    yield {
      scenario,
      versions: (async function* () {
        while (!next.done && next.value.scenarioId === scenario.id) {
          yield next.value;
          next = await walk.next();
        }
      })(),
    };
  }
}

async function* scenariosJson(data: TeamData): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const { scenario, versions } of together(data)) {
    yield `${separator}${JSON.stringify(scenario).slice(0, -1)},"versions":[`;
    let comma = "\n";
    for await (const { scenarioId: _, ...version } of versions) {
      yield comma + JSON.stringify(version);
      comma = ",\n";
    }
    yield "]}";
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

async function* scenariosMarkdown(data: TeamData): AsyncGenerator<string> {
  yield `# Scenarios of ${markdownText(data.team.name)}\n`;
  for await (const { scenario, versions } of together(data)) {
    yield `\n## ${markdownText(scenario.name)}\n\n`;
    if (scenario.description !== "") yield `${scenario.description.split(/\r?\n/).map(quoted).join("\n")}\n\n`;
    yield `${facts(scenario)}\n`;
    let last: ExportedVersion | null = null;
    for await (const version of versions) {
      yield `\n### Version ${version.version}\n\n${versionLine(version)}\n`;
      for (const change of version.changes) yield `- ${markdownText(changeInWords(change))}\n`;
      last = version;
    }
    if (last) yield `\n### What version ${last.version} states\n\n${statements(last)}`;
  }
}

const quoted = (line: string): string => `> ${markdownText(line)}`;

function facts({ state, pick, yearOneCents, tags, createdAt, createdBy }: ExportedScenario): string {
  const lines = [
    `State: ${state}`,
    `Pick: ${pick ?? "none fits"}`,
    ...(yearOneCents === null ? [] : [`First year: ${formatNumber(yearOneCents / 100, 2, 2)} USD`]),
    ...(tags.length > 0 ? [`Tags: ${markdownText(tags.join(", "))}`] : []),
    `Made: ${formatMoment(createdAt)} by ${markdownText(createdBy ?? FORMER)}`,
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

const versionLine = ({ savedAt, savedBy, restoredFrom }: ExportedVersion): string =>
  `Saved ${formatMoment(savedAt)} by ${markdownText(savedBy ?? FORMER)}${
    restoredFrom === null ? "" : `, brought back from version ${restoredFrom}`
  }.\n`;

function statements({ content }: ExportedVersion): string {
  const entries = [...entriesOf(content, true)].filter(([path]) => path !== "description" && path !== "tags");
  return entries
    .map(([path, value]) => `- ${markdownText(`${pathInWords(path)}: ${valueInWords(path, value)}`)}\n`)
    .join("");
}

const readme = ({
  team,
  exportedAt,
}: TeamData): string => `Everything the team "${team.name}" has at Berth, as of ${formatMoment(exportedAt)}.

Files that end in .json are complete and made for programs. Beside them lie tables (.csv) and
texts (.md) with the same, to be read by people. Times are in UTC, amounts in US dollars.

  team.json             the team itself
  members.json, .csv    who is in it, with which role, since when
  invitations.json, .csv
                        invitations that were made, without what opens them
  scenarios.json        every scenario with every version: what was stated, what came out of
                        it, who saved it and what that changed. Archived ones are among them,
                        and deleted ones that can still be taken back
  scenarios.csv, .md    the same, as a list and to be read
  prices.json, .csv     the team's own prices and assumptions, every revision
  decisions.json, .csv  every decision record, with the comments on it, the links to it without
                        what opens them, what readers wrote, and when it was to be looked at
  decisions/            each record by itself: to be read (.md), and whole with its frozen
                        numbers, people, votes and notes (.json), as another Berth imports it
  activity.json, .csv   who did what, and when

Where a person is missing, the account has been deleted.
`;
