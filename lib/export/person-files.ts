import { actionLabels } from "@/lib/activity/sentences";
import { formatMoment } from "@/lib/format/moment";
import { changeInWords } from "@/lib/scenarios/change-words";
import { roleWords } from "@/lib/teams/role-words";
import { csvTable, jsonList, jsonText, markdownText } from "./pieces";
import type {
  ExportedDeed,
  ExportedMembership,
  ExportedPerson,
  OwnDecisionDeed,
  OwnInvitation,
  OwnPriceRevision,
  OwnVersion,
} from "./rows";
import type { ExportFile } from "./zip";

/** Everything about one person. What can be long is walked, once for each file that is made from it. */
export interface PersonData {
  readonly person: ExportedPerson;
  readonly exportedAt: Date;
  readonly memberships: readonly ExportedMembership[];
  readonly invitations: readonly OwnInvitation[];
  readonly priceRevisions: readonly OwnPriceRevision[];
  readonly decisions: readonly OwnDecisionDeed[];
  readonly activity: () => AsyncIterable<ExportedDeed>;
  readonly versions: () => AsyncIterable<OwnVersion>;
}

export function personFiles(data: PersonData): readonly ExportFile[] {
  const { person, memberships, invitations, priceRevisions, decisions } = data;
  return [
    { name: "README.txt", pieces: [readme(data)] },
    { name: "account.json", pieces: [jsonText(person)] },
    { name: "account.md", pieces: [accountMarkdown(data)] },
    { name: "teams.json", pieces: [jsonText(memberships)] },
    {
      name: "teams.csv",
      pieces: csvTable(["team", "role", "since"], memberships, ({ team, role, since }) => [
        team,
        roleWords[role].label,
        since,
      ]),
    },
    { name: "invitations.json", pieces: [jsonText(invitations)] },
    {
      name: "invitations.csv",
      pieces: csvTable(
        ["team", "to", "made by you", "role", "made", "ends", "revoked", "times used"],
        invitations,
        ({ team, email, madeByYou, role, createdAt, expiresAt, revokedAt, uses }) => [
          team,
          email ?? "anybody with the link",
          madeByYou,
          roleWords[role].label,
          createdAt,
          expiresAt,
          revokedAt,
          uses,
        ],
      ),
    },
    { name: "versions.json", pieces: jsonList(data.versions()) },
    {
      name: "versions.csv",
      pieces: csvTable(
        ["team", "scenario", "scenario id", "version", "saved", "changes"],
        data.versions(),
        ({ team, content, scenarioId, version, savedAt, changes }) => [
          team,
          content.scenario.name ?? null,
          scenarioId,
          version,
          savedAt,
          changes.map(changeInWords).join("; "),
        ],
      ),
    },
    { name: "prices.json", pieces: [jsonText(priceRevisions)] },
    {
      name: "prices.csv",
      pieces: csvTable(["team", "revision", "made", "note"], priceRevisions, ({ team, number, at, note }) => [
        team,
        number,
        at,
        note,
      ]),
    },
    { name: "decisions.json", pieces: [jsonText(decisions)] },
    {
      name: "decisions.csv",
      pieces: csvTable(
        ["time", "team", "number", "decision", "what", "part", "vote", "text"],
        decisions,
        ({ at, team, number, title, did, part, vote, text }) => [at, team, number, title, did, part, vote, text],
      ),
    },
    { name: "activity.json", pieces: jsonList(data.activity()) },
    {
      name: "activity.csv",
      pieces: csvTable(
        ["time", "team", "what", "done by you", "about you", "detail"],
        data.activity(),
        ({ at, team, action, byYou, aboutYou, detail }) => [
          at,
          team,
          actionLabels[action],
          byYou,
          aboutYou,
          detail === null ? null : JSON.stringify(detail),
        ],
      ),
    },
  ];
}

function accountMarkdown({ person, memberships }: PersonData): string {
  const { name, email, emailVerifiedAt, hasPassword, createdAt, providers } = person;
  const lines = [
    `# ${markdownText(name)}`,
    "",
    `- E-mail: ${markdownText(email)}, ${emailVerifiedAt ? `confirmed ${formatMoment(emailVerifiedAt)}` : "not confirmed"}`,
    `- Account made: ${formatMoment(createdAt)}`,
    `- Password: ${hasPassword ? "set; only a hash of it is kept, which is not part of this file" : "none"}`,
    ...providers.map(
      ({ provider, providerAccountId, connectedAt }) =>
        `- Signs in with ${markdownText(provider)} (${markdownText(providerAccountId)}), connected ${formatMoment(connectedAt)}`,
    ),
    "",
    "## Teams",
    "",
    ...memberships.map(
      ({ team, role, since }) => `- ${markdownText(team)}: ${roleWords[role].label}, since ${formatMoment(since)}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const readme = ({
  person,
  exportedAt,
}: PersonData): string => `Everything Berth has about ${person.name} <${person.email}>, as of ${formatMoment(exportedAt)}.

Files that end in .json are complete and made for programs. Beside them lie tables (.csv) and a
text (.md) with the same, to be read by people. Times are in UTC, amounts in US dollars.

  account.json, .md     the account, and the providers it signs in with. Passwords, and links
                        that open something, are kept as hashes only and are not in here
  teams.json, .csv      the teams you are in, your role, since when
  invitations.json, .csv
                        invitations you made, and those sent to your address
  versions.json, .csv   the versions of scenarios you saved, in the teams you are in
  prices.json, .csv     the revisions of prices you made there
  decisions.json, .csv  what you did to decision records there: drafted, took part, voted, added
                        notes and comments, made links
  activity.json, .csv   what you did, and what was done about you, in every team. Of a team you
                        have left only that it happened: what it was done to is the team's

All that a whole team has, an owner of it exports in the team's settings.
`;
