import type { Metadata } from "next";
import { EntryTable } from "@/components/prices/entry-table";
import { PriceEditor } from "@/components/prices/price-editor";
import { RevisionList } from "@/components/prices/revision-list";
import { Part } from "@/components/reading/part";
import { PageHeading } from "@/components/shell/page-heading";
import { getRevision, latestRevision, listRevisions } from "@/db/queries/prices";
import { requireScope } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { catalogueOf } from "@/lib/prices/catalogue";
import { entriesOf, originsOf } from "@/lib/prices/entries";
import { withChanges } from "@/lib/prices/history";
import { wholeNumber } from "@/lib/prices/whole-number";
import { can } from "@/lib/teams/permissions";
import { saveRevision } from "./actions";

export const metadata: Metadata = { title: "Prices" };

const REVISIONS_SHOWN = 20;
/** How far back it is looked up who said an entry. */
const REVISIONS_KNOWN = 100;

export default async function PricesPage({ params, searchParams }: PageProps<"/t/[team]/prices">) {
  const { team } = await params;
  const scope = await requireScope(team, "prices:read", paths.prices(team));
  const before = wholeNumber((await searchParams).before);
  const [latest, known, page] = await Promise.all([
    latestRevision(scope),
    listRevisions(scope, { most: REVISIONS_KNOWN }),
    listRevisions(scope, { most: REVISIONS_SHOWN, ...(before === null ? {} : { before }) }),
  ]);
  const older = page.next === null ? null : await getRevision(scope, page.next - 1);
  const catalogue = catalogueOf(defaultPriceBook);
  const content = latest?.content ?? noTeamPrices;
  const shared = { catalogue, origins: originsOf(known.revisions) };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <PageHeading title="Prices">
        What this team pays instead of the list price, and what it assumes instead of Berth. Every change is a dated
        revision over the published price books; a saved scenario names the one it was worked out with.
      </PageHeading>
      <Part
        id="own"
        title="Yours"
        lead={latest === null ? undefined : `Revision ${latest.number}, beside ${defaultPriceBook.label}.`}
      >
        {can(scope.role, "prices:write") ? (
          <PriceEditor
            {...shared}
            team={scope.slug}
            revision={{ number: latest?.number ?? 0, content }}
            today={new Date().toISOString().slice(0, 10)}
            saveRevision={saveRevision}
          />
        ) : latest === null || entriesOf(content).length === 0 ? (
          <p className="max-w-prose text-sm text-muted">
            Nothing yet: scenarios are worked out with published list prices and Berth’s own assumptions. An owner or an
            editor can change that.
          </p>
        ) : (
          <EntryTable
            {...shared}
            caption="The team’s own prices and assumptions"
            rows={entriesOf(content).map((entry) => ({ entry, state: "saved" }))}
          />
        )}
      </Part>
      {page.revisions.length > 0 ? (
        <Part id="history" title="History" lead="Newest first. A revision is never edited.">
          <RevisionList team={scope.slug} revisions={withChanges(page.revisions, older?.content ?? null, catalogue)} />
          {page.next === null ? null : (
            <a href={`${paths.prices(scope.slug, page.next)}#history`} className="link justify-self-start text-sm">
              Older revisions
            </a>
          )}
        </Part>
      ) : null}
    </div>
  );
}
