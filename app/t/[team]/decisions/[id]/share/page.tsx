import type { Metadata } from "next";
import { Part } from "@/components/reading/part";
import { Trail } from "@/components/saved/trail";
import { FeedbackInbox } from "@/components/share/feedback-inbox";
import { ShareForm } from "@/components/share/share-form";
import { ShareTable } from "@/components/share/share-table";
import { PageHeading } from "@/components/shell/page-heading";
import { listFeedback } from "@/db/queries/share-feedback";
import { listLiveShares } from "@/db/queries/shares";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { paths } from "@/lib/paths";
import { movable } from "@/lib/share/sandbox";
import { sandboxFields } from "@/lib/share/sandbox-fields";
import { can } from "@/lib/teams/permissions";
import { openRecord } from "../../open-record";
import { createShare, moderateFeedback, revokeShare } from "./actions";

type Props = PageProps<"/t/[team]/decisions/[id]/share">;

async function open({ params }: Props) {
  const { team, id } = await params;
  return await openRecord(team, id, "decision:share", paths.shareLinks(team, id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await open(props);
  return { title: `Share ${formatRecordNumber(record.number)} ${record.title}` };
}

export default async function SharePage(props: Props) {
  const { scope, record } = await open(props);
  const { slug, role } = scope;
  const [links, feedback] = await Promise.all([listLiveShares(scope, record.id), listFeedback(scope, record.id)]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Trail
        steps={[
          { href: paths.decisions(slug), label: "Decisions" },
          { href: paths.decision(slug, record.id), label: `${formatRecordNumber(record.number)} ${record.title}` },
        ]}
      />
      <PageHeading title="Share this record">
        Whoever has a link reads the record without an account: the whole of it, with its amendments, but not your
        comments and not the team’s activity.
      </PageHeading>
      <Part id="new-link" title="Make a link">
        <ShareForm
          team={slug}
          recordId={record.id}
          canOpen={can(role, "decision:open-link")}
          fields={movable(sandboxFields, record.frozen)}
          createShare={createShare}
        />
      </Part>
      <Part id="links" title="Live links">
        <ShareTable team={slug} recordId={record.id} links={links} revokeShare={revokeShare} />
      </Part>
      <Part
        id="feedback"
        title="Feedback of readers"
        lead="Only what you show is seen on the shared page. Names are as their writers gave them."
      >
        <FeedbackInbox
          team={slug}
          recordId={record.id}
          feedback={feedback}
          canModerate={can(role, "decision:moderate")}
          moderateFeedback={moderateFeedback}
        />
      </Part>
    </div>
  );
}
