import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryTable } from "@/components/prices/entry-table";
import { RestoreRevision } from "@/components/prices/restore-revision";
import { Part } from "@/components/reading/part";
import { PageHeading } from "@/components/shell/page-heading";
import { getRevision, latestRevision } from "@/db/queries/prices";
import { requireScope } from "@/lib/auth/guards";
import { formatMoment } from "@/lib/format/moment";
import { paths } from "@/lib/paths";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { catalogueOf } from "@/lib/prices/catalogue";
import { entriesOf } from "@/lib/prices/entries";
import { withChanges } from "@/lib/prices/history";
import { wholeNumber } from "@/lib/prices/whole-number";
import { can } from "@/lib/teams/permissions";
import { restoreRevision } from "../actions";

export const metadata: Metadata = { title: "Revision of prices" };

export default async function RevisionPage({ params }: PageProps<"/t/[team]/prices/[revision]">) {
  const { team, revision } = await params;
  const number = wholeNumber(revision);
  const scope = await requireScope(team, "prices:read", `${paths.prices(team)}/${encodeURIComponent(revision)}`);
  if (number === null) notFound();
  const [shown, before, newest] = await Promise.all([
    getRevision(scope, number),
    getRevision(scope, number - 1),
    latestRevision(scope),
  ]);
  if (shown === null || newest === null) notFound();
  const catalogue = catalogueOf(defaultPriceBook);
  const entries = entriesOf(shown.content);
  const [told] = withChanges([shown], before?.content ?? noTeamPrices, catalogue);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-3">
        <a href={paths.prices(scope.slug)} className="link justify-self-start text-sm">
          Prices
        </a>
        <PageHeading title={`Revision ${number}`}>
          {shown.note} · {shown.by ?? "Somebody who left"}, {formatMoment(shown.at)}
        </PageHeading>
      </div>
      <Part id="changes" title="What it changed">
        <ul className="list-disc pl-5 text-sm">
          {told?.changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
      <Part id="all" title="All of it" lead={number === newest.number ? "This is the newest revision." : undefined}>
        {entries.length === 0 ? (
          <p className="text-sm text-muted">Nothing: published prices and Berth’s own assumptions throughout.</p>
        ) : (
          <EntryTable
            caption={`Prices and assumptions of revision ${number}`}
            rows={entries.map((entry) => ({ entry, state: "saved" }))}
            catalogue={catalogue}
            origins={{}}
          />
        )}
      </Part>
      {number !== newest.number && can(scope.role, "prices:write") ? (
        <RestoreRevision team={scope.slug} revision={number} newest={newest.number} restoreRevision={restoreRevision} />
      ) : null}
    </div>
  );
}
