"use client";

import { useEffect, useMemo } from "react";
import { LiveResults } from "@/components/comparison/live-results";
import { PlatformFocus } from "@/components/platform/platform-focus";
import { PlatformView } from "@/components/platform/platform-view";
import { usePlace } from "@/components/scenario/place";
import type { PlannerStore } from "@/components/scenario/planner-store";
import { textsOfPriorities } from "@/components/scenario/priority-shares";
import type { PlannerState } from "@/lib/link/codec";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { ResultsActions } from "@/lib/view-state";
import { platformOf } from "@/lib/wording/recommendation";
import { evaluateState } from "./evaluate-state";
import { type Pick, pickOf } from "./pick";
import { Refused } from "./refused";
import { timed, warmUp } from "./work";

interface LiveProps {
  /** Late to follow the form, by design. */
  state: PlannerState;
  store: PlannerStore;
  onPick: (pick: Pick) => void;
  /** The platform whose view the page was sent with. */
  sentPlatform: PlatformId | null;
}

/** The results as the browser computes them. The only way by which the engine, its prices and its schemas get here. */
export function Live({ state, store, onPick, sentPlatform }: LiveProps) {
  const { fields, priceBook, assumptions, view } = state;
  const { prices, linksFor } = usePlace();
  const result = useMemo(
    () => timed(() => evaluateState({ fields, priceBook, assumptions }, prices)),
    [fields, priceBook, assumptions, prices],
  );
  useEffect(
    () =>
      warmUp((turn) => {
        // Another workload each time, because the last one's year is remembered; at the end the visitor's own again.
        const other = turn > 1 ? { ...fields, "workload.storageGib": String(turn) } : fields;
        evaluateState({ fields: other, priceBook, assumptions }, prices);
      }),
    [fields, priceBook, assumptions, prices],
  );
  const linkTo = useMemo(
    () => linksFor({ fields, priceBook, assumptions, view }),
    [fields, priceBook, assumptions, view, linksFor],
  );
  const actions = useMemo(() => actionsOf(store), [store]);
  const pick = useMemo(() => (result.ok ? pickOf(result.value) : null), [result]);
  useEffect(() => {
    if (pick) onPick(pick);
  }, [pick, onPick]);

  if (!result.ok) return <Refused faults={result.error} />;
  const open = platformOf(result.value, view.platform)?.id ?? null;
  const shared = { evaluation: result.value, view, actions, linkTo };
  return (
    <>
      {open === null ? <LiveResults {...shared} /> : <PlatformView {...shared} platformId={open} />}
      <PlatformFocus platform={open} before={sentPlatform} onClose={() => actions.openPlatform(null)} />
    </>
  );
}

export { checkScenario } from "./evaluate-state";
export { lastWorkMs } from "./work";

const actionsOf = (store: PlannerStore): ResultsActions => ({
  currentView: () => store.get().view,
  changeView: (change) => store.changeView(change),
  openPlatform: (platform) => store.changeView({ platform }, "push"),
  changePriorities: (weights) => store.setFields(textsOfPriorities(weights)),
  changeAssumption: (id, value) => store.changeAssumption(id, value),
});
