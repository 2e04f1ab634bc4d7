import { formatNumber } from "@/lib/format/number";
import { changeInWords } from "@/lib/scenarios/change-words";
import type { ContentChange } from "@/lib/scenarios/content";
import { isRole, type Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "./events";

/** A part of a sentence. Whoever shows it may make a person stand out and a scenario a link. */
export interface SentencePart {
  readonly kind: "text" | "person" | "scenario";
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
  "activity.exported": "Activity exported",
};

export const subjectLabels: Readonly<Record<ActivitySubject, string>> = {
  team: "The team",
  member: "Members",
  invitation: "Invitations",
  scenario: "Scenarios",
  prices: "Prices",
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
