/** What each step of a record's life asks before it is taken. */
import { formatList } from "@/lib/format/number";
import type { RecordPerson } from "./record";
import type { Status } from "./status";

export const stepLabels: Readonly<Record<Exclude<Status, "draft">, string>> = {
  proposed: "Propose",
  accepted: "Accept",
  rejected: "Reject",
  superseded: "Supersede",
  deprecated: "Deprecate",
};

/** What can no longer change once it is taken. */
export const stepConsequences: Readonly<Record<Exclude<Status, "draft">, string>> = {
  proposed:
    "Platform and numbers stand from then on; words can still be mended until it is decided. The deciders are asked for their votes.",
  accepted:
    "From then on title, words, platform and numbers never change, and nobody votes any more. What comes up later is added as dated notes. There is no way back to a proposal.",
  rejected:
    "The record is kept as it is, so that nobody has to find out twice. From then on title, words, platform and numbers never change. There is no way back to a proposal.",
  superseded:
    "It is no longer in force, and both records name each other. It stays readable and can still take notes. There is no way back.",
  deprecated:
    "It is no longer followed, and nothing takes its place. It stays readable and can still take notes. There is no way back.",
};

const FORMER = "a former member";
const named = (people: readonly RecordPerson[]): string => formatList(people.map(({ name }) => name ?? FORMER));

/** What somebody should know before they decide over the deciders: who objects and why, who has not spoken; a line each. */
export function openVotes(people: readonly RecordPerson[]): readonly string[] {
  const deciders = people.filter(({ part }) => part === "decider");
  const waiting = deciders.filter(({ vote }) => vote === null);
  const stale = deciders.filter(({ vote }) => vote?.isStale === true);
  return [
    ...(deciders.length === 0 ? ["No deciders are named: nobody was asked to agree."] : []),
    ...deciders.flatMap(({ name, vote }) =>
      vote?.vote === "object" ? [`${capital(name ?? FORMER)} objects: “${vote.reason}”`] : [],
    ),
    ...(waiting.length === 0
      ? []
      : [`Still awaited: the ${waiting.length === 1 ? "vote" : "votes"} of ${named(waiting)}.`]),
    ...(stale.length === 0 ? [] : [`Voted before the words were last changed: ${named(stale)}.`]),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
