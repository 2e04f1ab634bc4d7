import { type WordPart, wordPartLabels, wordParts } from "@/lib/decisions/words";
import { formatList, formatNumber } from "@/lib/format/number";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { changeInWords } from "@/lib/scenarios/change-words";
import type { ContentChange } from "@/lib/scenarios/content";
import { isRole, type Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import { platformNameById } from "@/lib/wording/platform-name";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "./events";

/** A part of a sentence. Whoever shows it may make a person stand out and a scenario a link. */
export interface SentencePart {
  readonly kind: "text" | "person" | "scenario" | "decision";
  readonly text: string;
}

/** What of a logged event its sentence is made from. */
export interface TellableEvent {
  readonly action: ActivityAction;
  readonly detail: ActivityDetail;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** A line of the log, not the whole difference: the versions of the scenario have that. */
const MOST_CHANGES = 3;

const FORMER = "a former member";

/** What happened, as one sentence without its full stop: "Ada removed Bo from the team". */
export function activitySentence(event: TellableEvent): readonly SentencePart[] {
  const actor = event.actor?.name ?? capital(FORMER);
  return [{ kind: "person", text: actor }, text(" "), ...predicates[event.action](event)];
}

export const plainSentence = (event: TellableEvent): string =>
  activitySentence(event)
    .map((part) => part.text)
    .join("");

type Predicate = (event: TellableEvent) => readonly SentencePart[];

const predicates: Readonly<Record<ActivityAction, Predicate>> = {
  "team.created": () => [text("created the team")],
  "team.renamed": ({ detail }) => [text(`renamed the team to ${quoted(detail.to, "another name")}`)],
  "team.exported": () => [text("exported everything the team has")],
  "member.joined": ({ detail }) => [text(`joined the team${asRole(detail.role)}`)],
  "member.left": () => [text("left the team")],
  "member.removed": ({ person, detail }) => [text("removed "), personPart(person), text(roleBefore(detail.role))],
  "member.role-changed": ({ actor, person, detail }) => {
    const to = isRole(detail.to) ? roleWords[detail.to].one : "somebody with another role";
    const own = actor !== null && actor.id === person?.id;
    const before = isRole(detail.from) ? `, ${roleWords[detail.from].one} before` : "";
    const how = detail.invitation === undefined ? "" : " by an invitation";
    return own ? [text(`became ${to}${how}${before}`)] : [text("made "), personPart(person), text(` ${to}${before}`)];
  },
  "team.handed-over": ({ person, detail }) => [
    text("handed the team over to "),
    personPart(person),
    text(detail.afterwards === "leave" ? " and left it" : " and stayed as an editor"),
  ],
  "invitation.created": ({ detail }) => [
    text(
      detail.by === "mail"
        ? `invited somebody by mail${asRole(detail.role)}${lasting(detail.days)}`
        : `made a link that invites people${asRoles(detail.role)}${lasting(detail.days)}`,
    ),
  ],
  "invitation.revoked": ({ detail }) => [text(`revoked an invitation to join${asRole(detail.role)}`)],
  "scenario.created": ({ detail }) => [text("saved the new scenario "), scenarioPart(detail)],
  "scenario.saved": ({ detail }) => {
    const changes = inWords(detail.changes);
    if (changes.length === 0) return [text("saved "), scenarioPart(detail), text(asVersion(detail.version))];
    const shown = changes.slice(0, MOST_CHANGES);
    const rest = changes.length - shown.length;
    const more = rest > 0 ? `; and ${formatNumber(rest)} more` : "";
    return [text(`changed ${shown.join("; ")}${more} in `), scenarioPart(detail)];
  },
  "scenario.duplicated": ({ detail }) => [text("saved "), scenarioPart(detail), text(" as a copy of another scenario")],
  "scenario.imported": ({ detail }) => [text("imported the scenario "), scenarioPart(detail), text(" from a file")],
  "scenario.version-restored": ({ detail }) => [
    text(`brought back ${wholeNumber(detail.from) ? `version ${detail.from}` : "an older version"} of `),
    scenarioPart(detail),
    text(asVersion(detail.version)),
  ],
  "scenario.archived": ({ detail }) => [text("archived "), scenarioPart(detail)],
  "scenario.restored": ({ detail }) => [text("took "), scenarioPart(detail), text(" out of the archive")],
  "scenario.deleted": ({ detail }) => [text("deleted "), scenarioPart(detail)],
  "scenario.undeleted": ({ detail }) => [text("took back the deletion of "), scenarioPart(detail)],
  "scenario.purged": ({ detail }) => [text("deleted "), scenarioPart(detail), text(" for good")],
  "prices.revised": ({ detail }) => {
    const revision = wholeNumber(detail.revision) ? ` as revision ${detail.revision}` : "";
    const note = typeof detail.note === "string" && detail.note !== "" ? `: ${quoted(detail.note)}` : "";
    return [text(`changed the team's prices${revision}${note}`)];
  },
  "decision.created": ({ detail }) => [text("drafted "), decisionPart(detail)],
  "decision.imported": ({ detail }) => [text("imported "), decisionPart(detail), text(" from a file")],
  "decision.edited": ({ detail }) => [text(`edited ${wordPartsIn(detail.parts)} of `), decisionPart(detail)],
  "decision.platform-changed": ({ detail }) => [
    text("chose another platform in "),
    decisionPart(detail),
    text(`: ${platformName(detail.from)} → ${platformName(detail.to)}`),
  ],
  "decision.refrozen": ({ detail }) => [
    text("took "),
    text(wholeNumber(detail.version) ? `version ${detail.version}` : "a newer version"),
    text(" of the scenario into "),
    decisionPart(detail),
  ],
  "decision.proposed": ({ detail }) => [text("proposed "), decisionPart(detail)],
  "decision.accepted": ({ detail }) => [text("accepted "), decisionPart(detail)],
  "decision.rejected": ({ detail }) => [text("rejected "), decisionPart(detail)],
  "decision.superseded": ({ detail }) => [
    text("superseded "),
    decisionPart(detail),
    text(wholeNumber(detail.by) ? ` by decision ${detail.by}` : ""),
  ],
  "decision.deprecated": ({ detail }) => [text("deprecated "), decisionPart(detail)],
  "decision.person-added": ({ detail }) => [
    text(
      detail.part === "decider"
        ? "named a decider of "
        : `named somebody ${detail.part === "consulted" ? "consulted" : "informed"} in `,
    ),
    decisionPart(detail),
  ],
  "decision.person-removed": ({ detail }) => [text("took somebody off "), decisionPart(detail)],
  "decision.voted": ({ detail }) => [
    text(detail.vote === "approve" ? "approved " : detail.vote === "object" ? "objected to " : "abstained from "),
    decisionPart(detail),
  ],
  "decision.amended": ({ detail }) => [text("added a note to "), decisionPart(detail)],
  "decision.repriced": ({ detail }) => [
    text("looked again at the prices of "),
    decisionPart(detail),
    text(" and kept it"),
  ],
  "decision.review-set": ({ detail }) => [text("set when to look again at "), decisionPart(detail)],
  "decision.commented": ({ detail }) => [text("commented on "), decisionPart(detail)],
  "decision.thread-resolved": ({ detail }) => [text("resolved a thread on "), decisionPart(detail)],
  "decision.thread-reopened": ({ detail }) => [text("reopened a thread on "), decisionPart(detail)],
  "decision.exported": ({ detail }) => [
    text("exported "),
    decisionPart(detail),
    text(typeof detail.format === "string" ? ` as ${detail.format}` : ""),
  ],
  "share.created": ({ detail }) => [text("made a link to read "), decisionPart(detail), text(lasting(detail.days))],
  "share.revoked": ({ detail }) => [text("revoked a link to "), decisionPart(detail)],
  "feedback.shown": ({ detail }) => [text("showed a reader’s feedback on "), decisionPart(detail)],
  "feedback.hidden": ({ detail }) => [text("hid a reader’s feedback on "), decisionPart(detail)],
  "activity.exported": ({ detail }) => [
    text(Object.keys(detail).length === 0 ? "exported the whole activity" : "exported a part of the activity"),
  ],
};

/** The kinds of events as a list to choose from. */
export const actionLabels: Readonly<Record<ActivityAction, string>> = {
  "team.created": "Team created",
  "team.renamed": "Team renamed",
  "team.exported": "Team exported",
  "team.handed-over": "Team handed over",
  "member.joined": "Member joined",
  "member.left": "Member left",
  "member.removed": "Member removed",
  "member.role-changed": "Role changed",
  "invitation.created": "Invitation made",
  "invitation.revoked": "Invitation revoked",
  "scenario.created": "Scenario created",
  "scenario.saved": "Scenario saved",
  "scenario.duplicated": "Scenario copied",
  "scenario.imported": "Scenario imported",
  "scenario.version-restored": "Version brought back",
  "scenario.archived": "Scenario archived",
  "scenario.restored": "Taken out of the archive",
  "scenario.deleted": "Scenario deleted",
  "scenario.undeleted": "Deletion taken back",
  "scenario.purged": "Deleted for good",
  "prices.revised": "Prices changed",
  "decision.created": "Decision drafted",
  "decision.imported": "Decision imported",
  "decision.edited": "Decision edited",
  "decision.platform-changed": "Other platform chosen",
  "decision.refrozen": "Numbers of a draft renewed",
  "decision.proposed": "Decision proposed",
  "decision.accepted": "Decision accepted",
  "decision.rejected": "Decision rejected",
  "decision.superseded": "Decision superseded",
  "decision.deprecated": "Decision deprecated",
  "decision.person-added": "Person named in a decision",
  "decision.person-removed": "Person taken off a decision",
  "decision.voted": "Vote given",
  "decision.amended": "Decision amended",
  "decision.repriced": "Decision kept after new prices",
  "decision.review-set": "Review of a decision set",
  "decision.commented": "Comment written",
  "decision.thread-resolved": "Thread resolved",
  "decision.thread-reopened": "Thread reopened",
  "decision.exported": "Decision exported",
  "share.created": "Share link made",
  "share.revoked": "Share link revoked",
  "feedback.shown": "Feedback shown",
  "feedback.hidden": "Feedback hidden",
  "activity.exported": "Activity exported",
};

export const subjectLabels: Readonly<Record<ActivitySubject, string>> = {
  team: "The team",
  member: "Members",
  invitation: "Invitations",
  scenario: "Scenarios",
  prices: "Prices",
  decision: "Decisions",
};

const text = (words: string): SentencePart => ({ kind: "text", text: words });

const personPart = (person: TellableEvent["person"]): SentencePart => ({
  kind: "person",
  text: person?.name ?? FORMER,
});

const scenarioPart = (detail: ActivityDetail): SentencePart => ({
  kind: "scenario",
  text: quoted(detail.name, "a scenario"),
});

/** "decision 7 “Run on DOKS”" */
const decisionPart = (detail: ActivityDetail): SentencePart => ({
  kind: "decision",
  text: [wholeNumber(detail.number) ? `decision ${detail.number}` : "a decision", quoted(detail.title)]
    .filter(Boolean)
    .join(" "),
});

const isWordPart = (text: unknown): text is WordPart => (wordParts as readonly unknown[]).includes(text);

const wordPartsIn = (parts: unknown): string => {
  const known = Array.isArray(parts)
    ? parts.map((part) =>
        part === "title" ? "the title" : isWordPart(part) ? wordPartLabels[part].toLowerCase() : "people",
      )
    : [];
  return formatList([...new Set(known)]) || "the words";
};

const platformName = (id: unknown): string => nameInSentence(platformNameById(String(id ?? "another")));

/** What the log keeps came in through checks of its own time; a sentence holds even where they have changed since. */
const quoted = (value: unknown, otherwise = ""): string =>
  typeof value === "string" && value !== "" ? `“${value}”` : otherwise;

const isChange = (value: unknown): value is ContentChange =>
  typeof value === "object" && value !== null && "path" in value && typeof value.path === "string" && "to" in value;

const inWords = (changes: unknown): readonly string[] =>
  Array.isArray(changes) ? changes.filter(isChange).map(changeInWords) : [];

const wholeNumber = (value: unknown): value is number => Number.isInteger(value);

const asVersion = (version: unknown): string => (wholeNumber(version) ? ` as version ${version}` : "");

const withRole = (role: unknown, words: (role: Role) => string): string => (isRole(role) ? words(role) : "");
const asRole = (role: unknown): string => withRole(role, (known) => ` as ${roleWords[known].one}`);
const asRoles = (role: unknown): string => withRole(role, (known) => ` as ${roleWords[known].label.toLowerCase()}s`);
const roleBefore = (role: unknown): string => withRole(role, (known) => `, ${roleWords[known].one} until then`);

const lasting = (days: unknown): string =>
  wholeNumber(days) ? `, good for ${days} ${days === 1 ? "day" : "days"}` : "";

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
