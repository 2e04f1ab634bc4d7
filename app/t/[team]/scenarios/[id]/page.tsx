import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DeletedScenario } from "@/components/saved/deleted-scenario";
import { ownPrices } from "@/components/saved/saved-place";
import { type PricesChoice, SavedWorkspace } from "@/components/saved/saved-workspace";
import { Callout } from "@/components/ui/callout";
import { checkScenario, evaluateState } from "@/components/workspace/evaluate-state";
import { LinkNotice } from "@/components/workspace/link-notice";
import { pickOf } from "@/components/workspace/pick";
import { listDecisions } from "@/db/queries/decisions";
import { getRevision, latestRevision } from "@/db/queries/prices";
import { DAYS_UNTIL_PURGE } from "@/db/queries/scenario-lists";
import { getVersion } from "@/db/queries/scenario-versions";
import { getScenario, type SavedScenario } from "@/db/queries/scenarios";
import { requireScope } from "@/lib/auth/guards";
import { isId, newId } from "@/lib/ids";
import { pairsOf } from "@/lib/link/codec";
import { fittingAssumptions } from "@/lib/link/fitting-assumptions";
import { readScenario } from "@/lib/link/scenario-texts";
import { paths } from "@/lib/paths";
import { defaultPriceBook, getPriceBook, priceBooks } from "@/lib/planner/price-books/index";
import { stateOfContent } from "@/lib/scenarios/planner-state";
import { readSavedLink, type SavedLink } from "@/lib/scenarios/saved-link";
import { can } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { defaultView } from "@/lib/view-state";
import {
  archiveScenario,
  deleteScenario,
  duplicateScenario,
  purgeScenario,
  restoreScenario,
  saveCopy,
  saveScenario,
  undeleteScenario,
} from "../actions";
import { newerPrices } from "../newer-prices";

const MOST_RECORDS = 10;

const open = cache(async (team: string, id: string, query: string) => {
  const here = paths.scenario(team, id);
  const scope = await requireScope(team, "scenario:read", query === "" ? here : (`${here}?${query}` as typeof here));
  const scenario = isId(id) ? await getScenario(scope, id) : null;
  return scenario ? { scope, scenario } : notFound();
});

type Props = PageProps<"/t/[team]/scenarios/[id]">;

async function openPage({ params, searchParams }: Props) {
  const { team, id } = await params;
  const pairs = pairsOf(await searchParams);
  const query = new URLSearchParams(pairs.map(([key, text]) => [key, text])).toString();
  return { pairs, ...(await open(team, id, query)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { scenario } = await openPage(props);
  return { title: scenario.name };
}

export default async function ScenarioPage(props: Props) {
  const { pairs, scope, scenario } = await openPage(props);
  const { slug, role } = scope;
  const rights = {
    canWrite: can(role, "scenario:write"),
    canDelete: can(role, "scenario:delete"),
    canDecide: can(role, "decision:write"),
  };
  if (scenario.state === "deleted")
    return (
      <DeletedScenario
        team={slug}
        scenario={scenario}
        daysUntilPurge={DAYS_UNTIL_PURGE}
        canDelete={rights.canDelete}
        undeleteScenario={undeleteScenario}
        purgeScenario={purgeScenario}
      />
    );

  const read = readSavedLink(pairs);
  const link: SavedLink = read.ok ? read.value : { edited: null, view: defaultView, leftOut: [], notTaken: [] };
  const base = await baseOf(scope, scenario, link);
  const [prices, records] = await Promise.all([
    pricesFor(scope, base.content.priceRevision),
    listDecisions(scope, { scenario: scenario.id, most: MOST_RECORDS }),
  ]);
  const saved = stateOfContent(base.content, defaultPriceBook.id, link.view);
  const stated = link.edited?.state ?? saved;
  const unknownBook = stated.priceBook !== null && getPriceBook(stated.priceBook) === null ? stated.priceBook : null;
  const fitting = fittingAssumptions(stated.fields, stated.assumptions);
  const state = { ...stated, assumptions: fitting.taken, ...(unknownBook === null ? {} : { priceBook: null }) };

  const chosen = prices.find(({ number }) => number === base.content.priceRevision);
  const own = chosen ? ownPrices(chosen.content) : null;
  const { faults } = readScenario(state.fields, (candidate) => checkScenario(candidate, state.assumptions));
  const result = evaluateState(state, own);
  // Unreachable as long as the planner's objections name fields: they are passed over. Then the error page says so.
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join(" "));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {read.ok ? null : (
        <Callout tone="warn" title={read.error}>
          <p>What is saved is shown in its place.</p>
        </Callout>
      )}
      <LinkNotice report={{ ...link, refusal: null, notTaken: [...link.notTaken, ...fitting.notTaken], unknownBook }} />
      <SavedWorkspace
        team={slug}
        id={scenario.id}
        base={base}
        newer={base.version < scenario.version ? { version: scenario.version, savedBy: scenario.updatedBy } : null}
        initial={state}
        initialFaults={faults}
        initialPick={pickOf(result.value)}
        books={priceBooks.map(({ id, label, asOf, about, kind }) => ({ id, label, asOf, about, kind }))}
        newestBook={defaultPriceBook.id}
        prices={prices}
        newerPrices={newerPrices(base.content, chosen ?? null, prices[0] ?? null)}
        copyId={newId()}
        rights={rights}
        records={records.map(({ id, number, title, status }) => ({ id, number, title, status }))}
        isArchived={scenario.state === "archived"}
        actions={{ saveScenario, saveCopy, duplicateScenario, archiveScenario, restoreScenario, deleteScenario }}
      />
    </div>
  );
}

/** Where the page begins: the newest version, or the older one that unsaved changes in the address name. */
async function baseOf(scope: TeamScope, scenario: SavedScenario, { edited }: SavedLink) {
  const older = edited && edited.base < scenario.version ? await getVersion(scope, scenario.id, edited.base) : null;
  const { version, content } = older ?? scenario;
  return { version, content };
}

/** The prices that the scenario names, and the team's newest: what there is to choose from. */
async function pricesFor(scope: TeamScope, named: number | null): Promise<readonly PricesChoice[]> {
  const newest = await latestRevision(scope);
  const older = named === null || named === newest?.number ? null : await getRevision(scope, named);
  return [newest, older].flatMap((revision) =>
    revision ? [{ number: revision.number, content: revision.content }] : [],
  );
}
