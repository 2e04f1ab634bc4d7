import type { Metadata } from "next";
import { DecisionTable } from "@/components/decision/decision-table";
import { StatusFilter } from "@/components/decision/status-filter";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { getOwnPlatformNames, listDecisions } from "@/db/queries/decisions";
import { requireScope } from "@/lib/auth/guards";
import { isStatus, type Status, statusLabels } from "@/lib/decisions/status";
import { paths } from "@/lib/paths";
import { wholeNumber } from "@/lib/prices/whole-number";
import { can } from "@/lib/teams/permissions";

export const metadata: Metadata = { title: "Decisions" };

const PER_PAGE = 50;

export default async function DecisionsPage({ params, searchParams }: PageProps<"/t/[team]/decisions">) {
  const { team } = await params;
  const query = await searchParams;
  const status = isStatus(query.status) ? query.status : null;
  const before = wholeNumber(query.before);
  const scope = await requireScope(team, "decision:read", addressOf(team, status, before));
  const found = await listDecisions(scope, {
    most: PER_PAGE + 1,
    ...(status === null ? {} : { status }),
    ...(before === null ? {} : { before }),
  });
  const rows = found.slice(0, PER_PAGE);
  const next = found.length > PER_PAGE ? (rows.at(-1)?.number ?? null) : null;
  const ownNames = await getOwnPlatformNames(scope, rows);
  const canWrite = can(scope.role, "decision:write");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title="Decisions">
          What the team decided, on which numbers and why. Words can be edited until it is decided; numbers are frozen.
        </PageHeading>
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <a href={paths.importDecision(scope.slug)} className={buttonClass()}>
              Import
            </a>
            <a href={paths.newDecision(scope.slug)} className={buttonClass({ variant: "primary" })}>
              New decision
            </a>
          </div>
        ) : null}
      </div>
      <StatusFilter chosen={status} hrefOf={(one) => addressOf(scope.slug, one, null)} />
      {rows.length === 0 ? (
        <Nothing team={scope.slug} status={status} isLater={before !== null} canWrite={canWrite} />
      ) : (
        <DecisionTable team={scope.slug} caption="Decision records, the newest first" rows={rows} ownNames={ownNames} />
      )}
      {rows.some((row) => row.status === "accepted" && row.reviewOn !== null) ? (
        <p className="text-sm text-muted">
          <a href={paths.reviewCalendar(scope.slug)} className="link" download>
            Days of review as a calendar file
          </a>
        </p>
      ) : null}
      <nav aria-label="Pages" className="flex justify-end gap-2">
        {before === null ? null : (
          <a href={addressOf(scope.slug, status, null)} className={buttonClass({ variant: "quiet" })}>
            First page
          </a>
        )}
        {next === null ? null : (
          <a href={addressOf(scope.slug, status, next)} className={buttonClass()}>
            Older
          </a>
        )}
      </nav>
    </div>
  );
}

function addressOf(team: string, status: Status | null, before: number | null): string {
  const query = new URLSearchParams({
    ...(status === null ? {} : { status }),
    ...(before === null ? {} : { before: String(before) }),
  }).toString();
  return query === "" ? paths.decisions(team) : `${paths.decisions(team)}?${query}`;
}

interface NothingProps {
  team: string;
  status: Status | null;
  isLater: boolean;
  canWrite: boolean;
}

function Nothing({ team, status, isLater, canWrite }: NothingProps) {
  if (isLater || status !== null)
    return (
      <p className="text-sm text-muted">
        {isLater
          ? "There is nothing further."
          : `No decision is ${statusLabels[status ?? "draft"].label.toLowerCase()}.`}
      </p>
    );
  return (
    <div className="grid max-w-prose justify-items-start gap-3 text-sm">
      <p>
        Nothing is decided yet. A decision begins with a saved scenario: choose a platform of it, and Berth drafts the
        record with the numbers as they are on that day.
      </p>
      <a href={paths.scenarios(team)} className={buttonClass({ variant: canWrite ? "primary" : "secondary" })}>
        {canWrite ? "Choose a scenario" : "Look at the scenarios"}
      </a>
    </div>
  );
}
