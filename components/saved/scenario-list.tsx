import { Moment } from "@/components/team/moment";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Table, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import { addressFor } from "@/lib/link/codec";
import { paths } from "@/lib/paths";
import { samples, sampleTexts } from "@/lib/samples";
import {
  firstPage,
  isNarrowed,
  type ListQuery,
  type SortKey,
  sortBy,
  writeListQuery,
} from "@/lib/scenarios/list-query";
import { defaultView } from "@/lib/view-state";
import { CompareButton } from "./compare-button";
import { pickName } from "./pick-name";
import { type RowActions, type RowRights, ScenarioRow } from "./scenario-row";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly pick: string | null;
  readonly yearOneCents: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly stateSince: Date;
  readonly updatedBy: string | null;
}

interface ScenarioListProps extends RowRights {
  team: string;
  query: ListQuery;
  rows: readonly Listed[];
  next: ListQuery["after"];
  daysUntilPurge: number;
  actions: RowActions;
}

const captions: Readonly<Record<ListQuery["state"], string>> = {
  active: "Scenarios of this team",
  archived: "Archived scenarios",
  deleted: "Deleted scenarios",
};

export function ScenarioList({ team, query, rows, next, daysUntilPurge, actions, ...rights }: ScenarioListProps) {
  const page = paths.scenarios(team);
  const at = (change: Partial<ListQuery>) => {
    const address = writeListQuery({ ...query, after: null, ...change });
    return address === "" ? page : `${page}?${address}`;
  };
  if (rows.length === 0) return <Nothing query={query} page={page} first={at({})} canWrite={rights.canWrite} />;
  return (
    <form action={paths.compare(team, [])} method="get" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {query.state === "deleted" ? (
        <p className="max-w-prose text-sm text-muted">
          What is deleted can be taken back for {daysUntilPurge} days. Then it goes for good, with all its versions.
        </p>
      ) : null}
      <Table caption={captions[query.state]} isCaptionHidden>
        <thead>
          <tr>
            <Th>
              <span className="sr-only">Select</span>
            </Th>
            <SortHeading sortKey="name" query={query} at={at}>
              Scenario
            </SortHeading>
            <Th>Pick</Th>
            <SortHeading sortKey="cost" query={query} at={at} isFigure>
              First year, $
            </SortHeading>
            <SortHeading sortKey="created" query={query} at={at}>
              Created
            </SortHeading>
            <SortHeading sortKey="updated" query={query} at={at}>
              Saved
            </SortHeading>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ScenarioRow
              key={row.id}
              team={team}
              id={row.id}
              name={row.name}
              state={query.state}
              tags={row.tags.map((name) => ({ name, href: at({ tag: name }) }))}
              pick={pickName(row.pick)}
              cost={row.yearOneCents === null ? "–" : formatNumber(row.yearOneCents / 100)}
              created={<Moment at={row.createdAt} />}
              saved={
                <>
                  <Moment at={row.updatedAt} />
                  {row.updatedBy === null ? "" : ` by ${row.updatedBy}`}
                </>
              }
              actions={actions}
              {...rights}
            />
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {query.state === "deleted" ? <span /> : <CompareButton />}
        <nav aria-label="Pages" className="flex gap-2">
          {query.after === null ? null : (
            <a href={at({})} className={buttonClass({ variant: "quiet" })}>
              First page
            </a>
          )}
          {next === null ? null : (
            <a href={at({ after: next })} className={buttonClass()}>
              More
            </a>
          )}
        </nav>
      </div>
    </form>
  );
}

interface SortHeadingProps {
  sortKey: SortKey;
  query: ListQuery;
  at: (change: Partial<ListQuery>) => string;
  isFigure?: boolean;
  children: string;
}

function SortHeading({ sortKey, query: { sort }, at, isFigure, children }: SortHeadingProps) {
  const isSorted = sort.key === sortKey;
  return (
    <Th isFigure={isFigure} aria-sort={isSorted ? sort.direction : undefined}>
      <a
        href={at({ sort: sortBy(sortKey, sort) })}
        className="inline-flex min-h-6 items-center gap-0.5 hover:text-accent"
      >
        {children}
        {isSorted ? (
          <Icon name="chevron" className={sort.direction === "ascending" ? "size-3 rotate-180" : "size-3"} />
        ) : null}
      </a>
    </Th>
  );
}

interface NothingProps {
  query: ListQuery;
  page: string;
  /** The same list from its beginning. */
  first: string;
  canWrite: boolean;
}

function Nothing({ query, page, first, canWrite }: NothingProps) {
  if (query.after !== null)
    return (
      <p className="text-sm">
        There is nothing further.{" "}
        <a href={first} className="link">
          Back to the first page
        </a>
      </p>
    );
  if (isNarrowed(query))
    return (
      <p className="text-sm">
        No scenario is like that.{" "}
        <a href={query.state === firstPage.state ? page : `${page}?state=${query.state}`} className="link">
          Clear the search
        </a>
      </p>
    );
  if (query.state === "archived") return <p className="text-sm text-muted">Nothing is archived.</p>;
  if (query.state === "deleted") return <p className="text-sm text-muted">Nothing is deleted.</p>;
  return (
    <div className="grid max-w-prose justify-items-start gap-3 text-sm">
      <p>
        No scenario is saved yet. {canWrite ? "Plan one and save it here." : "An editor of the team can save one here."}
      </p>
      <a href={paths.planner()} className={buttonClass({ variant: "primary" })}>
        Plan one
      </a>
      {canWrite ? (
        <>
          <p className="text-muted">Or begin with a sample:</p>
          <ul className="grid gap-2">
            {samples.map((sample) => (
              <li key={sample.id}>
                <a href={paths.save(queryOf(sampleTexts(sample)))} className="link">
                  {sample.label}
                </a>
                <span className="text-muted">: {sample.description}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** The example has no query of its own, because the planner opens on it. */
const queryOf = (fields: ReturnType<typeof sampleTexts>): string =>
  addressFor({ fields, priceBook: null, assumptions: {}, view: defaultView }).replace(/^\/\??/, "");
