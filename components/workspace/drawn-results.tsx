import { ResultsView } from "@/components/comparison/results-view";
import { PlatformView } from "@/components/platform/platform-view";
import { usePlace } from "@/components/scenario/place";
import type { PlannerState } from "@/lib/link/codec";
import { platformOf } from "@/lib/wording/recommendation";
import { evaluateOnce } from "./evaluate-once";
import { evaluateState } from "./evaluate-state";
import { Refused } from "./refused";

/** Results without a script: what the server writes into the page. */
export function DrawnResults({ state }: { state: PlannerState }) {
  const { prices, linksFor } = usePlace();
  const result = prices === null ? evaluateOnce(state) : evaluateState(state, prices);
  if (!result.ok) return <Refused faults={result.error} />;
  const { view } = state;
  const shared = { evaluation: result.value, view, actions: null, linkTo: linksFor(state) };
  // A link may name a platform of a provider that the team has taken out of its prices.
  const open = platformOf(result.value, view.platform);
  return open === null ? <ResultsView {...shared} /> : <PlatformView {...shared} platformId={open.id} />;
}
