import type { Metadata } from "next";
import { type PlannedPick, SaveForm, type SaveTarget } from "@/components/saved/save-form";
import { Message } from "@/components/shell/message";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { getScope } from "@/db/queries/memberships";
import { latestRevision } from "@/db/queries/prices";
import { listTeams } from "@/db/queries/teams";
import { requireUser } from "@/lib/auth/guards";
import { newId } from "@/lib/ids";
import { pairsOf } from "@/lib/link/codec";
import { paths } from "@/lib/paths";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import { pathInWords } from "@/lib/scenarios/change-words";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";
import { plannedIn } from "@/lib/scenarios/planned";
import { nameOf } from "@/lib/scenarios/planner-state";
import { can } from "@/lib/teams/permissions";
import { saveNewScenario } from "./actions";

export const metadata: Metadata = { title: "Save a scenario", robots: { index: false } };

/** Teams for which the pick under their own prices is worked out. Our choice: nobody is in more with a right to write. */
const MOST_TEAMS = 20;

export default async function SavePage({ searchParams }: PageProps<"/save">) {
  const link = new URLSearchParams(pairsOf(await searchParams).map(([key, text]) => [key, text])).toString();
  const user = await requireUser(paths.save(link));
  const planned = plannedIn(link);
  if (!planned.ok)
    return (
      <Message title="This cannot be saved">
        <p>{planned.error}</p>
        <a href={paths.planner()} className="link">
          Go to the planner
        </a>
      </Message>
    );
  const { content, faults } = planned.value;
  const teams = (await listTeams(user)).filter(({ role }) => can(role, "scenario:write"));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeading title="Save this scenario">
        Every save is a version: who changed what stays known, and older ones can be brought back.
      </PageHeading>
      {faults.length > 0 ? (
        <Callout tone="warn" title="Left out, because it cannot be read">
          <ul>
            {faults.map(({ path, text, message }) => (
              <li key={path}>
                {pathInWords(path)} “{text}”: {message}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      {teams.length === 0 ? (
        <div className="grid justify-items-start gap-3">
          <p>
            In none of your teams may you save a scenario. An owner can change that, or you make a team of your own.
          </p>
          <a href={paths.newTeam()} className={buttonClass({ variant: "primary" })}>
            New team
          </a>
        </div>
      ) : (
        <SaveForm
          teams={await Promise.all(teams.map((team, index) => targetFor(user.id, team, index < MOST_TEAMS, content)))}
          newId={newId()}
          link={link}
          name={nameOf(content)}
          pick={pickOf(content, null)}
          saveNewScenario={saveNewScenario}
        />
      )}
    </div>
  );
}

async function targetFor(
  userId: string,
  { slug, name }: { readonly slug: string; readonly name: string },
  withPick: boolean,
  content: ScenarioContent,
): Promise<SaveTarget> {
  const scope = withPick ? await getScope(userId, slug) : null;
  const revision = scope && (await latestRevision(scope));
  return {
    slug,
    name,
    own: revision ? { revision: revision.number, pick: pickOf(content, revision.content) } : null,
  };
}

function pickOf(content: ScenarioContent, prices: TeamPrices | null): PlannedPick {
  const evaluation = evaluateContent(content, prices);
  const pick = evaluation.ok
    ? evaluation.value.platforms.find(({ id }) => id === evaluation.value.recommendation.platform)
    : undefined;
  return { name: pick?.name ?? null, yearOneUsd: pick?.yearOne?.totalUsd ?? null };
}
