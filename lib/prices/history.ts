import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PriceCatalogue } from "./catalogue";
import { changesBetween } from "./entries";
import { changeWords } from "./words";

interface Stated {
  readonly number: number;
  readonly content: TeamPrices;
}

/** What each revision changed, in words, beside all that is known of it. `revisions` run newest first, without gaps. */
export const withChanges = <Revision extends Stated>(
  revisions: readonly Revision[],
  /** The one before the last of them; null: there is none. */
  before: TeamPrices | null,
  catalogue: PriceCatalogue,
): readonly (Revision & { readonly changes: readonly string[] })[] =>
  revisions.map((revision, index) => {
    const was = revisions[index + 1]?.content ?? before ?? noTeamPrices;
    return {
      ...revision,
      changes: changesBetween(was, revision.content).map((change) => changeWords(change, catalogue)),
    };
  });
