import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ActivityFilterForm } from "@/components/team/activity-filter-form";
import { ActivityLines } from "@/components/team/activity-lines";
import { buttonClass } from "@/components/ui/button";
import { listActivity, listActors } from "@/db/queries/activity";
import { readCursor, writeCursor } from "@/lib/activity/cursor";
import { readActivityFilter, writeActivityFilter } from "@/lib/activity/filter";
import { requireScope } from "@/lib/auth/guards";
import { pairsOf } from "@/lib/link/codec";
import { paths } from "@/lib/paths";
import { can } from "@/lib/teams/permissions";

export const metadata: Metadata = { title: "Activity" };

const PAGE = 50;

export default async function ActivityPage({ params, searchParams }: PageProps<"/t/[team]/activity">) {
  const { team } = await params;
  const query = new URLSearchParams(pairsOf(await searchParams).map(([key, text]) => [key, text]));
  const address = paths.activity(team);
  const scope = await requireScope(team, "activity:read", query.size > 0 ? `${address}?${query}` : address);
  const { filter, faults } = readActivityFilter(query);
  const after = readCursor(query.get("after"));
  const [events, actors] = await Promise.all([
    listActivity(scope, { filter, after, limit: PAGE + 1 }), // one more tells whether there is a next page
    listActors(scope),
  ]);
  const page = events.slice(0, PAGE);
  const last = page.at(-1);
  const kept = writeActivityFilter(filter);
  const isFiltered = kept.size > 0;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeading title="Activity">
        Who did what, and when. What is written here is never changed; it goes with the team.
      </PageHeading>
      <ActivityFilterForm action={address} filter={filter} faults={faults} actors={actors} />
      <section aria-label="Events" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {page.length === 0 ? (
          <p className="text-sm text-muted">
            {isFiltered ? "Nothing fits this filter. " : "Nothing more. "}
            <a href={address} className="link">
              Show everything
            </a>
          </p>
        ) : (
          <ActivityLines
            team={scope.slug}
            events={page}
            aboutHref={
              filter.about === null ? (id) => `${address}?${new URLSearchParams([...kept, ["about", id]])}` : undefined
            }
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          {after ? (
            <a href={isFiltered ? `${address}?${kept}` : address} className={buttonClass()}>
              Newest
            </a>
          ) : null}
          {last && events.length > PAGE ? (
            <a
              href={`${address}?${new URLSearchParams([...kept, ["after", writeCursor(last)]])}`}
              className={buttonClass()}
            >
              Older
            </a>
          ) : null}
          {can(scope.role, "activity:export") ? (
            <a
              href={isFiltered ? `${paths.activityFile(scope.slug)}?${kept}` : paths.activityFile(scope.slug)}
              download
              className={`${buttonClass({ variant: "quiet" })} ml-auto`}
            >
              {isFiltered ? "Export what fits as CSV" : "Export as CSV"}
            </a>
          ) : null}
        </div>
      </section>
    </div>
  );
}
