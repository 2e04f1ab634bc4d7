import { formatCount, plural } from "@/lib/format/number";
import type { RecordPerson } from "./record";

/** How far the deciders agree. */
export interface Agreement {
  readonly deciders: number;
  readonly approve: number;
  readonly object: number;
  readonly abstain: number;
  /** Have not voted yet. */
  readonly waiting: number;
  /** Of those who voted: before the words were last changed, so that they are asked again while it is proposed. */
  readonly stale: number;
  /** Approvals among those who approved or objected, 0 to 1; null while nobody has done either. */
  readonly share: number | null;
}

export function agreementOf(people: readonly RecordPerson[]): Agreement {
  const deciders = people.filter(({ part }) => part === "decider");
  const count = (vote: string) => deciders.filter((person) => person.vote?.vote === vote).length;
  const [approve, object, abstain] = [count("approve"), count("object"), count("abstain")];
  return {
    deciders: deciders.length,
    approve,
    object,
    abstain,
    waiting: deciders.length - approve - object - abstain,
    stale: deciders.filter(({ vote }) => vote?.isStale === true).length,
    share: approve + object === 0 ? null : approve / (approve + object),
  };
}

/** "Two of three deciders approve, one objects." */
export function wordAgreement({ deciders, approve, object, abstain, waiting, stale }: Agreement): string {
  if (deciders === 0) return "No deciders are named.";
  if (waiting === deciders)
    return `${capital(formatCount(deciders))} ${plural(deciders, "decider has", "deciders have")} not voted yet.`;
  const rest = [
    object > 0 ? `${formatCount(object)} ${plural(object, "objects", "object")}` : "",
    abstain > 0 ? `${formatCount(abstain)} ${plural(abstain, "abstains", "abstain")}` : "",
    waiting > 0 ? `${formatCount(waiting)} ${plural(waiting, "has", "have")} not voted yet` : "",
  ].filter(Boolean);
  const opening = openingOf(deciders, approve);
  const since = stale === 0 ? "" : ` ${staleInWords(stale, approve + object + abstain)}`;
  if (deciders === 1) return `The only decider ${approve ? "approves" : object ? "objects" : "abstains"}.${since}`;
  return `${[opening, ...rest].join(", ")}.${since}`;
}

function staleInWords(stale: number, given: number): string {
  const which =
    given === 1
      ? "That vote was"
      : stale === given
        ? "All of these votes were"
        : `${capital(formatCount(stale))} of these votes ${plural(stale, "was", "were")}`;
  return `${which} given before the words were last changed.`;
}

function openingOf(deciders: number, approve: number): string {
  if (approve === 0) return "No decider approves";
  if (approve < deciders)
    return `${capital(formatCount(approve))} of ${formatCount(deciders)} deciders ${plural(approve, "approves", "approve")}`;
  return deciders === 2 ? "Both deciders approve" : `All ${formatCount(deciders)} deciders approve`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
