import type { Metadata } from "next";
import { Assent } from "@/components/decision/assent/assent";
import { Comments } from "@/components/decision/comments/comments";
import { OptionThreads } from "@/components/decision/comments/option-threads";
import { OnePage } from "@/components/decision/document/one-page";
import { bodyParts, RecordBody } from "@/components/decision/document/record-body";
import { ExportMenu } from "@/components/decision/export-menu";
import { LifeSteps } from "@/components/decision/life-steps";
import { Notes } from "@/components/decision/notes/notes";
import { RecordHead } from "@/components/decision/record-head";
import { PageContents } from "@/components/reading/page-contents";
import { Part } from "@/components/reading/part";
import { Trail } from "@/components/saved/trail";
import { buttonClass } from "@/components/ui/button";
import { listThreads } from "@/db/queries/decision-comments";
import { listDecisions, listSuperseded } from "@/db/queries/decisions";
import { listMembers } from "@/db/queries/members";
import { countWaitingFeedback } from "@/db/queries/share-feedback";
import { documentOf } from "@/lib/decisions/document";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { DecisionRecord } from "@/lib/decisions/record";
import { canStep, hasOpenWords, steps } from "@/lib/decisions/status";
import { openVotes } from "@/lib/decisions/step-words";
import { paths } from "@/lib/paths";
import { waitingInWords } from "@/lib/share/waiting-words";
import { can } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { stepDecision } from "../actions";
import { openRecord } from "../open-record";
import {
  addNote,
  castVote,
  editComment,
  namePerson,
  openThread,
  removePerson,
  replyToThread,
  resolveThread,
  takeBackComment,
} from "./actions";
import { Reviewing } from "./review/reviewing";

type Props = PageProps<"/t/[team]/decisions/[id]">;

async function open({ params }: Props) {
  const { team, id } = await params;
  return await openRecord(team, id, "decision:read", paths.decision(team, id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await open(props);
  return { title: `${formatRecordNumber(record.number)} ${record.title}` };
}

export default async function DecisionPage(props: Props) {
  const { scope, record } = await open(props);
  const doc = documentOf(record);
  const { slug, role } = scope;
  const canWrite = can(role, "decision:write");
  const [superseded, members, threads, feedback] = await Promise.all([
    listSuperseded(scope, record.id),
    listMembers(scope),
    listThreads(scope, record.id),
    can(role, "decision:moderate") ? countWaitingFeedback(scope, record.id) : 0,
  ]);
  const parts = [
    { id: "one-minute", title: "In one minute" },
    { id: "assent", title: "Assent" },
    ...bodyParts,
    { id: "review", title: "Looking again" },
    { id: "comments", title: "Comments" },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div data-print="no">
        <Trail steps={[{ href: paths.decisions(slug), label: "Decisions" }]} />
      </div>
      <RecordHead team={slug} doc={doc} superseded={superseded}>
        {canWrite ? <Steps scope={scope} record={record} /> : null}
        {canWrite && hasOpenWords(record.status) ? (
          <a href={paths.editDecision(slug, record.id)} className={buttonClass({ size: "sm" })}>
            Edit
          </a>
        ) : null}
        {canWrite && canStep(record.status, "superseded") ? (
          <a href={paths.newDecision(slug, record.scenario?.id, record.id)} className={buttonClass({ size: "sm" })}>
            Start one that supersedes it
          </a>
        ) : null}
        {can(role, "decision:share") ? (
          <a href={paths.shareLinks(slug, record.id)} className={buttonClass({ size: "sm" })}>
            Share
          </a>
        ) : null}
        {feedback === 0 ? null : (
          <a href={`${paths.shareLinks(slug, record.id)}#feedback`} className="link self-center text-sm">
            {waitingInWords(feedback)}
          </a>
        )}
        <ExportMenu hrefOf={(file) => paths.decisionFile(slug, record.id, file)} />
        <a href={paths.moveKit(slug, record.id)} className={buttonClass({ size: "sm", variant: "quiet" })}>
          Start the move
        </a>
      </RecordHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <PageContents parts={parts} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <Part id="one-minute" title="In one minute">
            <OnePage doc={doc} />
          </Part>
          <Assent
            team={slug}
            doc={doc}
            self={scope.userId}
            members={members}
            canManage={canWrite}
            actions={{ castVote, namePerson, removePerson }}
          />
          <RecordBody
            doc={doc}
            belowOption={({ platform }) => <OptionThreads option={platform.id} threads={threads} />}
            notes={<Notes team={slug} record={record} canWrite={canWrite} addNote={addNote} />}
          />
          <div data-print="no">
            <Reviewing scope={scope} record={record} />
          </div>
          <Comments
            team={slug}
            doc={doc}
            threads={threads}
            self={scope.userId}
            canWrite={canWrite}
            actions={{ openThread, replyToThread, editComment, takeBackComment, resolveThread }}
          />
        </div>
      </div>
    </div>
  );
}

const MOST_SUCCESSORS = 100;

async function Steps({ scope, record }: { scope: TeamScope; record: DecisionRecord }) {
  const next = steps[record.status].filter((step) => step !== "draft");
  if (next.length === 0) return null;
  const inForce = next.includes("superseded")
    ? await listDecisions(scope, { status: "accepted", most: MOST_SUCCESSORS })
    : [];
  const { supersedes } = record;
  return (
    <LifeSteps
      team={scope.slug}
      record={{ id: record.id, revision: record.revision, number: record.number, title: record.title }}
      steps={next}
      openVotes={openVotes(record.people)}
      successors={inForce.filter(({ id }) => id !== record.id).map(({ id, number, title }) => ({ id, number, title }))}
      takesPlaceOf={
        supersedes !== null && canStep(supersedes.status, "superseded")
          ? `${formatRecordNumber(supersedes.number)}, “${supersedes.title}”`
          : null
      }
      stepDecision={stepDecision}
    />
  );
}
