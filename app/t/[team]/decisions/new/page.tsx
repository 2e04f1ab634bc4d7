import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewDecisionForm } from "@/components/decision/new-decision-form";
import { ScenarioChooser } from "@/components/decision/scenario-chooser";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { Callout } from "@/components/ui/callout";
import { getDecision } from "@/db/queries/decisions";
import { listMembers } from "@/db/queries/members";
import { getScenario } from "@/db/queries/scenarios";
import { listRecentScenarios } from "@/db/queries/teams";
import { requireScope } from "@/lib/auth/guards";
import { choicesOf } from "@/lib/decisions/choices";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { defaultReviewOn } from "@/lib/decisions/review-date";
import { canStep } from "@/lib/decisions/status";
import { formatDate } from "@/lib/format/dates";
import { isId, newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getPriceBook } from "@/lib/planner/price-books/index";
import type { TeamScope } from "@/lib/teams/scope";
import { evaluateFor } from "../../scenarios/evaluate-for";
import { createDecision } from "../actions";

export const metadata: Metadata = { title: "New decision" };

const MOST_SCENARIOS = 20;

const text = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

export default async function NewDecisionPage({ params, searchParams }: PageProps<"/t/[team]/decisions/new">) {
  const { team } = await params;
  const query = await searchParams;
  const [scenarioId, supersedes] = [text(query.scenario), text(query.supersedes)];
  const here = paths.newDecision(team, scenarioId ?? undefined, supersedes ?? undefined);
  const scope = await requireScope(team, "decision:write", here);
  const older = supersedes === null ? null : await olderRecord(scope, supersedes);
  const heading = (
    <>
      <Trail steps={[{ href: paths.decisions(scope.slug), label: "Decisions" }]} />
      <PageHeading title="New decision">
        Berth drafts the record; you edit its words. Its numbers are frozen as they are today: scenario, prices,
        assumptions and result.
      </PageHeading>
      {older === null ? null : (
        <Callout title={`Once accepted, it takes the place of ${formatRecordNumber(older.number)}, “${older.title}”`} />
      )}
    </>
  );
  if (scenarioId === null)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {heading}
        <ScenarioChooser
          team={scope.slug}
          scenarios={await listRecentScenarios(scope, MOST_SCENARIOS)}
          supersedes={older?.id ?? null}
        />
      </div>
    );
  const scenario = isId(scenarioId) ? await getScenario(scope, scenarioId) : null;
  if (!scenario || scenario.state === "deleted") notFound();
  const [evaluation, members] = [await evaluateFor(scope, scenario.content), await listMembers(scope)];
  const book = getPriceBook(scenario.content.priceBook);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {heading}
      <p className="max-w-prose text-sm text-muted">
        From{" "}
        <a href={paths.scenario(scope.slug, scenario.id)} className="link">
          {scenario.name}
        </a>
        , version {scenario.version}
        {book === null ? "" : `, with prices as of ${formatDate(book.asOf)} from ${book.label}`}
        {scenario.content.priceRevision === null
          ? ""
          : ` and the team’s own, revision ${scenario.content.priceRevision}`}
        .
      </p>
      {evaluation.ok ? (
        <Choosing
          scope={scope}
          scenario={{ id: scenario.id, version: scenario.version }}
          choices={choicesOf(evaluation.value)}
          members={members}
          supersedes={older?.id ?? null}
        />
      ) : (
        <Callout tone="warn" title="This scenario cannot be worked out any more">
          <p>{evaluation.error.map(({ message }) => message).join(" ")}</p>
        </Callout>
      )}
    </div>
  );
}

async function olderRecord(scope: TeamScope, id: string) {
  const record = isId(id) ? await getDecision(scope, id) : null;
  return record && canStep(record.status, "superseded") ? record : notFound();
}

interface ChoosingProps {
  scope: TeamScope;
  scenario: { readonly id: string; readonly version: number };
  choices: ReturnType<typeof choicesOf>;
  members: Awaited<ReturnType<typeof listMembers>>;
  supersedes: string | null;
}

function Choosing({ scope, members, choices, ...rest }: ChoosingProps) {
  if (choices.length === 0)
    return <Callout tone="warn" title="No platform has a price here, so there is nothing to choose" />;
  return (
    <NewDecisionForm
      {...rest}
      team={scope.slug}
      newId={newId()}
      choices={choices}
      members={members.map(({ userId, name }) => ({ userId, name }))}
      reviewOn={defaultReviewOn(new Date().toISOString().slice(0, 10))}
      createDecision={createDecision}
    />
  );
}
