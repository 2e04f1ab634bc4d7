"use server";

import { revalidatePath } from "next/cache";
import * as prices from "@/db/queries/prices";
import type { ActionFault } from "@/lib/auth/action-result";
import { refused, teamAction } from "@/lib/auth/actions";
import { paths } from "@/lib/paths";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { err, ok } from "@/lib/planner/result";
import { catalogueOf } from "@/lib/prices/catalogue";
import type { RevisionConflict } from "@/lib/prices/conflict";
import { changesBetween } from "@/lib/prices/entries";
import { parseRestore, parseRevision } from "@/lib/prices/inputs";
import { changeWords } from "@/lib/prices/words";
import type { TeamScope } from "@/lib/teams/scope";

const UNCHANGED: ActionFault = { code: "unchanged", message: "Nothing has changed, so there is nothing to save." };

export const saveRevision = teamAction("prices:write", parseRevision, (scope, { base, content, note }) =>
  revise(scope, base, content, note),
);

/** Brings an older revision back, as a new one on top of the newest. */
export const restoreRevision = teamAction("prices:write", parseRestore, async (scope, { base, revision }) => {
  const older = await prices.getRevision(scope, revision);
  if (!older) return err({ code: "not_found", message: "There is no such revision." });
  return await revise(scope, base, older.content, `Back to revision ${revision}`);
});

async function revise(scope: TeamScope, base: number, content: TeamPrices, note: string) {
  const from = base === 0 ? noTeamPrices : (await prices.getRevision(scope, base))?.content;
  if (from === undefined) return err(await conflict(scope, noTeamPrices));
  const changes = changesBetween(from, content).length;
  if (changes === 0) return err(UNCHANGED);
  const created = await prices.createRevision(scope, { base, content, note, changes });
  if (!created.ok) return created.error === "forbidden" ? refused("forbidden") : err(await conflict(scope, from));
  revalidatePath(paths.prices(scope.slug), "layout");
  return ok({ revision: created.value });
}

/** What somebody else saved in the meantime, in words and whole, so that one's own changes can go on top of it. */
async function conflict(scope: TeamScope, base: TeamPrices): Promise<RevisionConflict> {
  const latest = await prices.latestRevision(scope);
  const catalogue = catalogueOf(defaultPriceBook);
  const content = latest?.content ?? noTeamPrices;
  return {
    code: "conflict",
    message: `Somebody else was quicker: revision ${latest?.number ?? 0} is the newest now. Nothing of yours is lost.`,
    latest: {
      number: latest?.number ?? 0,
      by: latest?.by ?? null,
      note: latest?.note ?? "",
      content,
      changes: changesBetween(base, content).map((change) => changeWords(change, catalogue)),
    },
  };
}
