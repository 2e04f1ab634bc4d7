import type { Metadata } from "next";
import { MoveKitView } from "@/components/decision/move-kit";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { moveKit } from "@/lib/move/move-kit";
import { paths } from "@/lib/paths";
import { openRecord } from "../../open-record";

type Props = PageProps<"/t/[team]/decisions/[id]/move">;

async function open({ params }: Props) {
  const { team, id } = await params;
  return await openRecord(team, id, "decision:read", paths.moveKit(team, id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await open(props);
  return { title: `Move for ${formatRecordNumber(record.number)} ${record.title}` };
}

export default async function MovePage(props: Props) {
  const { scope, record } = await open(props);
  const { slug } = scope;
  const { id, number, title, hash, platform, frozen } = record;
  const kit = moveKit(frozen.evaluation, platform, { recordNumber: number, recordTitle: title, hash });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Trail
        steps={[
          { href: paths.decisions(slug), label: "Decisions" },
          { href: paths.decision(slug, id), label: `${formatRecordNumber(number)} ${title}` },
        ]}
      />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title={kit.title}>
          Made from the services and sizes of this record. The same image runs everywhere; nothing is rebuilt for it.
        </PageHeading>
        <a
          href={paths.decisionFile(slug, id, "move")}
          download
          data-print="no"
          className={buttonClass({ variant: "primary" })}
        >
          Download all files (ZIP)
        </a>
      </div>
      <MoveKitView kit={kit} />
    </div>
  );
}
