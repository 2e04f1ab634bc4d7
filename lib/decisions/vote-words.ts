/** Votes as a record tells them: sentences made once, the typed reason apart from them, since each surface escapes it its own way. */
import { formatDate } from "@/lib/format/dates";
import type { RecordPerson, RecordVote, Vote } from "./record";

export interface VoteLine {
  readonly id: string;
  readonly vote: Vote;
  /** "Bo objected on 21 November 2026", without a full stop: a reason may follow. */
  readonly sentence: string;
  /** Plain text as it was typed; empty where none was given. */
  readonly reason: string;
  /** Whether it is how its author votes now: the newest vote of a decider. */
  readonly stands: boolean;
  /** What became of a vote that does not stand: "Bo approved on 22 November 2026." Empty where nothing did, and where it stands. */
  readonly afterwards: string;
}

const FORMER = "A former member";

const verbs: Readonly<Record<Vote, string>> = { approve: "approved", object: "objected", abstain: "abstained" };

const dayOf = (at: Date): string => formatDate(at.toISOString().slice(0, 10));

const sentenceOf = ({ name, vote, at, isStale }: RecordVote): string =>
  `${name ?? FORMER} ${verbs[vote]} on ${dayOf(at)}${isStale ? ", before the words were last changed" : ""}`;

/**
 * @param votes  the whole history, the oldest first
 * @param people of the same record
 */
export function voteLines(votes: readonly RecordVote[], people: readonly RecordPerson[]): readonly VoteLine[] {
  const deciders = new Set(people.filter(({ part }) => part === "decider").map(({ id }) => id));
  return votes.map((vote) => {
    const newest = votes.findLast(({ personId }) => personId === vote.personId) ?? vote;
    const isNewest = newest.id === vote.id;
    const isDecider = deciders.has(vote.personId);
    return {
      id: vote.id,
      vote: vote.vote,
      sentence: sentenceOf(vote),
      reason: vote.reason,
      stands: isNewest && isDecider,
      afterwards: isNewest
        ? isDecider
          ? ""
          : `${vote.name ?? FORMER} is no decider any more.`
        : `${sentenceOf(newest)}.`,
    };
  });
}

/** What stays in the record for good, whatever its author voted later. */
export const objectionsAmong = (lines: readonly VoteLine[]): readonly VoteLine[] =>
  lines.filter(({ vote }) => vote === "object");
