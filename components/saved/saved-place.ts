import type { OwnPrices, PlannerPlace } from "@/components/scenario/place";
import { type PlannerState, pairsOf } from "@/lib/link/codec";
import { type TeamPrices, teamAssumptions } from "@/lib/planner/price-books/team-prices";
import { withTeamPrices } from "@/lib/planner/price-books/with-team-prices";
import { stateOfContent } from "@/lib/scenarios/planner-state";
import { BASE, editedQuery, readSavedLink, savedAddress } from "@/lib/scenarios/saved-link";
import { type SavedStore, savedQuery, scenarioQuery } from "./saved-store";

export const ownPrices = (prices: TeamPrices): OwnPrices => ({
  bookFrom: (published) => withTeamPrices(published, prices),
  assumptions: teamAssumptions(prices),
});

interface SavedPlaceProps {
  path: string;
  newestBook: string;
  saved: SavedStore;
  prices: OwnPrices | null;
}

/** The planner on the page of a saved scenario. What is saved moves on, so it is asked anew each time. */
export function savedPlace({ path, newestBook, saved, prices }: SavedPlaceProps): PlannerPlace {
  const scenarioPart = (state: PlannerState): string => {
    const { content, base } = saved.get();
    return scenarioQuery(state) === savedQuery(content, newestBook) ? "" : editedQuery(state, base);
  };
  return {
    path,
    prices,
    addressFor: (state) => savedAddress(path, scenarioPart(state), state.view),
    linksFor: (state) => {
      // A page has hundreds of links, so the scenario is written only once.
      const part = scenarioPart(state);
      return (change) => savedAddress(path, part, { ...state.view, ...change });
    },
    read: (query) => {
      const link = readSavedLink(pairsOf(query));
      if (!link.ok) return null;
      const { edited, view } = link.value;
      // Back to edits that began from an older version: a save of them has to say so.
      const base = edited && edited.base !== saved.get().base ? saved.contentAt(edited.base) : undefined;
      if (edited && base) saved.set({ base: edited.base, content: base });
      return edited?.state ?? stateOfContent(saved.get().content, newestBook, view);
    },
    carried: () => [[BASE, String(saved.get().base)]],
    reset: () => ({
      fields: stateOfContent(saved.get().content, newestBook).fields,
      message: "Back to what is saved.",
    }),
  };
}
