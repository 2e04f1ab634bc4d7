import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { partLabels, voteLabels } from "@/lib/decisions/part-words";
import type { Part, RecordPerson, Vote } from "@/lib/decisions/record";
import { formatDay } from "@/lib/format/moment";

const tones: Readonly<Record<Vote, Tone>> = { approve: "ok", object: "danger", abstain: "neutral" };

interface PeopleListProps {
  people: readonly RecordPerson[];
  /** Names without an account here, by part. */
  others: Readonly<Record<Part, readonly string[]>>;
  /** The reader's account. */
  self: string;
  /** Accounts in the team now: who has left it cannot vote any more. */
  memberIds: ReadonlySet<string>;
}

/** Who decides and how each of them voted; who was heard and who is told. */
export function PeopleList({ people, others, self, memberIds }: PeopleListProps) {
  const of = (part: Part) => people.filter((person) => person.part === part);
  const lines = (part: Part, aside: (person: RecordPerson) => ReactNode) => [
    ...of(part).map((person) => (
      <Line key={person.id} aside={aside(person)}>
        {person.name ?? "A former member"}
        {person.userId !== null && person.userId === self ? <span className="text-muted"> (you)</span> : null}
        {person.userId !== null && !memberIds.has(person.userId) ? (
          <span className="text-muted"> (left the team)</span>
        ) : null}
      </Line>
    )),
    ...others[part].map((name, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list stays in its order
      <Line key={`${part}-${place}`} aside={<span className="text-xs text-muted">no account here</span>}>
        {name}
      </Line>
    )),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 text-sm">
      <Group title={partLabels.decider.many} lines={lines("decider", (person) => <VoteOf person={person} />)} />
      <Group title={partLabels.consulted.many} lines={lines("consulted", () => null)} />
      <Group title={partLabels.informed.many} lines={lines("informed", () => null)} />
    </div>
  );
}

function Group({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h3 className="text-sm font-semibold">{title}</h3>
      {lines.length === 0 ? (
        <p className="text-muted">Nobody is named.</p>
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)]">{lines}</ul>
      )}
    </div>
  );
}

const Line = ({ aside, children }: { aside: ReactNode; children: ReactNode }) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-1.5 first:border-t">
    <span className="min-w-0 break-words">{children}</span>
    <span className="ml-auto text-right">{aside}</span>
  </li>
);

function VoteOf({ person: { vote } }: { person: RecordPerson }) {
  if (vote === null) return <span className="text-xs text-muted">not voted yet</span>;
  return (
    <span className="flex flex-wrap items-baseline justify-end gap-x-2 gap-y-1">
      {vote.isStale ? <Badge tone="warn">on older words</Badge> : null}
      <Badge tone={tones[vote.vote]}>{voteLabels[vote.vote].is}</Badge>
      <span className="figures text-xs text-muted">{formatDay(vote.at)}</span>
    </span>
  );
}
