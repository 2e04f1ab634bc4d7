import { ResultsView } from "@/components/comparison/results-view";
import { PlatformView } from "@/components/platform/platform-view";
import type { PlannerState } from "@/lib/link/codec";
import { viewLinks } from "@/lib/link/codec";
import type { Evaluation } from "@/lib/planner/evaluation";

/** The first answer, in the page as it is sent: readable before any script runs, and where none does. */
export function ServerResults({ evaluation, state }: { evaluation: Evaluation; state: PlannerState }) {
  const { view } = state;
  const shared = { evaluation, view, actions: null, linkTo: viewLinks(state) };
  return view.platform === null ? <ResultsView {...shared} /> : <PlatformView {...shared} platformId={view.platform} />;
}
