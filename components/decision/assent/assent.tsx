import { Part } from "@/components/reading/part";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActionResult } from "@/lib/auth/action-result";
import type { RecordDocument } from "@/lib/decisions/document";
import type { Vote } from "@/lib/decisions/record";
import { hasOpenWords } from "@/lib/decisions/status";
import { formatList } from "@/lib/format/number";
import { AgreementBar } from "./agreement-bar";
import { ManagePeople, type PeopleActions } from "./manage-people";
import { Objections } from "./objections";
import { PeopleList } from "./people-list";
import { VoteForm } from "./vote-form";

interface AssentProps {
  team: string;
  doc: RecordDocument;
  /** The reader's account. */
  self: string;
  /** Everybody in the team. */
  members: readonly { readonly userId: string; readonly name: string }[];
  /** Whether the reader may name people. */
  canManage: boolean;
  actions: PeopleActions & {
    readonly castVote: (team: string, input: unknown) => Promise<ActionResult<{ readonly vote: Vote }>>;
  };
}

/** Who decides, how far they agree, what is objected, and the reader's own vote. */
export function Assent({ team, doc, self, members, canManage, actions }: AssentProps) {
  const { record, agreement, agreementInWords, objections, votes } = doc;
  const { people, words, status } = record;
  const me = people.find(({ userId }) => userId === self);
  const isProposed = status === "proposed";
  // The reader, who is asked below, apart.
  const awaited = people
    .filter(({ part, vote, userId }) => part === "decider" && (vote === null || vote.isStale) && userId !== self)
    .map(({ name }) => name ?? "a former member");
  return (
    <Part id="assent" title="Assent" lead={leadOf(doc, me?.part === "decider")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          {agreement.deciders === 0 ? null : (
            <div className="grid gap-2">
              <p>{agreementInWords}</p>
              <AgreementBar agreement={agreement} inWords={agreementInWords} />
            </div>
          )}
          {isProposed && awaited.length > 0 ? (
            <p className="text-sm break-words text-muted">Waiting for {formatList(awaited)}.</p>
          ) : null}
          <Objections objections={objections} />
          {isProposed && me?.part === "decider" ? (
            <VoteForm
              team={team}
              recordId={record.id}
              seen={record.wordsRevision}
              mine={me.vote}
              castVote={actions.castVote}
            />
          ) : null}
          {votes.length === 0 ? null : (
            <Disclosure summary="Every vote that was given" aside={String(votes.length)}>
              <ol className="grid grid-cols-[minmax(0,1fr)] gap-2 text-sm">
                {votes.map(({ id, sentence, reason }) => (
                  <li key={id} className="grid grid-cols-[minmax(0,1fr)] gap-0.5 break-words">
                    <span>{sentence}</span>
                    {reason === "" ? null : (
                      <span className="max-w-prose break-words whitespace-pre-line text-muted">{reason}</span>
                    )}
                  </li>
                ))}
              </ol>
            </Disclosure>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
          <PeopleList
            people={people}
            others={{ decider: words.otherDeciders, consulted: words.otherConsulted, informed: words.otherInformed }}
            self={self}
            memberIds={new Set(members.map(({ userId }) => userId))}
          />
          {canManage && hasOpenWords(status) ? (
            <div data-print="no">
              <ManagePeople
                team={team}
                recordId={record.id}
                people={people.map(({ id, userId, name, part }) => ({
                  id,
                  userId,
                  name: name ?? "A former member",
                  part,
                  hasVoted: record.votes.some(({ personId }) => personId === id),
                }))}
                members={members.map(({ userId, name }) => ({ userId, name }))}
                actions={actions}
              />
            </div>
          ) : null}
        </div>
      </div>
    </Part>
  );
}

function leadOf({ record: { status }, agreement }: RecordDocument, isDecider: boolean): string {
  if (status === "draft") return "Votes are asked for once the record is proposed.";
  if (status !== "proposed") return "How the deciders voted when it was settled.";
  if (agreement.deciders === 0) return "Nobody can vote yet: no member is named as a decider.";
  return isDecider
    ? "You are a decider: approve, object and say why, or abstain."
    : "The deciders vote. You have no vote here; you can comment.";
}
