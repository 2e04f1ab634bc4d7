import { ResultsView } from "@/components/comparison/results-view";
import { PlatformView } from "@/components/platform/platform-view";
import type { PlannerState } from "@/lib/link/codec";
import { viewLinks } from "@/lib/link/codec";
import type { Evaluation } from "@/lib/planner/evaluation";
import { platformOf } from "@/lib/wording/recommendation";

/** The first answer, in the page as it is sent: readable before any script runs, and where none does. */
export function ServerResults({ evaluation, state }: { evaluation: Evaluation; state: PlannerState }) {
  const { view } = state;
  const shared = { evaluation, view, actions: null, linkTo: viewLinks(state) };
  // A link may name a platform of a provider that the team has taken out of its prices.
  const open = platformOf(evaluation, view.platform);
  return open === null ? <ResultsView {...shared} /> : <PlatformView {...shared} platformId={open.id} />;
}
