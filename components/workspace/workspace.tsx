"use client";

import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { BookChoice } from "@/components/scenario/group-prices";
import { PRICES_ID } from "@/components/scenario/group-prices";
import { fieldId } from "@/components/scenario/number-field";
import { PlannerContext, usePlanner, usePlannerStore } from "@/components/scenario/planner-context";
import { createPlannerStore } from "@/components/scenario/planner-store";
import { SamplesRow } from "@/components/scenario/samples-row";
import type { PlannerState } from "@/lib/link/codec";
import type { FieldFault } from "@/lib/link/scenario-texts";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import type { ResultsViewState } from "@/lib/view-state";
import { typedBefore } from "./adopt-typed";
import { ConstraintsColumn } from "./constraints-column";
import { EngineFailed } from "./engine-failed";
import { FaultNote } from "./fault-note";
import { isSamePick, type Pick } from "./pick";
import { PickAnnouncer } from "./pick-announcer";
import { ResultsBar } from "./results-bar";
import { ResultsSlot } from "./results-slot";
import { SentResults } from "./sent-results";
import { StatusArea } from "./status-area";
import { useEngine } from "./use-engine";
import { useLink } from "./use-link";

interface WorkspaceProps {
  initial: PlannerState;
  /** What the planner objects to in it. */
  initialFaults: readonly FieldFault[];
  initialPick: Pick;
  books: readonly BookChoice[];
  /** Stands above everything in place of the samples. */
  head?: ReactNode;
}

/** Constraints on the left, results on the right. The server's answer stands until the browser's own takes its place. */
export function Workspace({ initial, initialFaults, ...rest }: WorkspaceProps) {
  const [store] = useState(() => createPlannerStore(initial, initialFaults));
  return (
    <PlannerContext value={store}>
      <Layout initial={initial} {...rest} />
    </PlannerContext>
  );
}

function Layout({ initial, initialPick, books, head }: Omit<WorkspaceProps, "initialFaults">) {
  const store = usePlannerStore();
  const form = useRef<HTMLFormElement>(null);
  const results = useRef<HTMLElement>(null);
  const [isFormOpen, setFormOpen] = useState<boolean | undefined>(undefined);
  const [pick, setPick] = useState(initialPick);
  const isKnownBook = useCallback((known: string) => books.some(({ id }) => id === known), [books]);
  const { isTooLong } = useLink(store, isKnownBook);
  const { engine, hasFailed, load } = useEngine(store);

  useEffect(() => {
    setFormOpen(window.location.hash === "#constraints");
    if (!form.current) return;
    const typed = typedBefore(form.current);
    if (Object.keys(typed).length > 0) store.setFields(typed);
  }, [store]);

  const takePick = useCallback((next: Pick) => setPick((old) => (isSamePick(old, next) ? old : next)), []);

  const showResults = useCallback(() => {
    setFormOpen(false);
    results.current?.focus({ preventScroll: true });
    results.current?.scrollIntoView({ block: "start" });
  }, []);
  const hasEngine = engine !== null;
  const submit = useCallback(
    (event: { preventDefault: () => void }) => {
      // Without the engine the browser sends the form, and the server answers.
      if (!hasEngine) return;
      event.preventDefault();
      showResults();
    },
    [hasEngine, showResults],
  );
  /** Once the form is on screen; a fold around the target opens by the browser's own doing or ours. */
  const showInForm = (id: string) => {
    setFormOpen(true);
    requestAnimationFrame(() => {
      const target = document.getElementById(id);
      const fold = target?.closest("details");
      if (fold) fold.open = true;
      target?.scrollIntoView({ block: "center" });
      const control = target?.matches("input, select") ? target : target?.querySelector<HTMLElement>("summary");
      control?.focus({ preventScroll: true });
    });
  };

  return (
    <div className="grid gap-5">
      {head ?? <SamplesRow />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-2 lg:grid-cols-[23.5rem_minmax(0,1fr)]">
        <ConstraintsColumn
          books={books}
          formRef={form}
          isOpen={isFormOpen}
          onOpenChange={setFormOpen}
          onSubmit={submit}
        />
        <section ref={results} tabIndex={-1} aria-label="Results" className="relative min-w-0 outline-none lg:pt-1">
          <ResultsBar pick={pick} onShowPrices={() => showInForm(PRICES_ID)} />
          <div className="pt-4">
            <FaultNote onShowField={(path: FieldPath) => showInForm(fieldId(path))} />
            {hasFailed ? (
              <div className="pb-4">
                <EngineFailed onRetry={load} />
              </div>
            ) : null}
            {isTooLong ? (
              <p className="pb-4 text-sm text-warn">
                This scenario is too long for a link. It stays on this page, and is gone when you leave it.
              </p>
            ) : null}
            <Results initial={initial} engine={engine} hasFailed={hasFailed} onPick={takePick} onMissing={load} />
          </div>
        </section>
      </div>
      <PickAnnouncer pick={pick} />
      <StatusArea pick={pick} isFormOpen={isFormOpen === true} onShowResults={showResults} />
    </div>
  );
}

interface ResultsProps {
  initial: PlannerState;
  engine: ReturnType<typeof useEngine>["engine"];
  hasFailed: boolean;
  onPick: (pick: Pick) => void;
  onMissing: () => void;
}

/** What is worked out within two frames, in ms, comes with the keystroke itself. */
const QUICK_MS = 33;

/**
 * Follows the form: at once where the answer is quickly there, and otherwise at its own pace, so that the form never waits for
 * it. What was computed last stays on screen while the next is being computed.
 */
function Results({ initial, engine, hasFailed, onPick, onMissing }: ResultsProps) {
  const store = usePlannerStore();
  const good = usePlanner((state) => state.good);
  const priceBook = usePlanner((state) => state.priceBook);
  const view = usePlanner((state) => state.view);
  const wanted = useMemo(() => ({ ...good, priceBook, view }), [good, priceBook, view]);
  const late = useDeferredValue(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once for each, or one on screen could give way to the last
  const isPrompt = useMemo(
    () => engine !== null && engine.lastWorkMs() < QUICK_MS && !store.get().isInHaste,
    [wanted, engine, store],
  );
  const shown = isPrompt ? wanted : late;
  const [sent] = useState(wanted);
  const follow = useCallback(
    (next: ResultsViewState) =>
      store.changeView(next, next.platform === store.get().view.platform ? "replace" : "push"),
    [store],
  );
  // Kept by hand: while the form renders at once, the results must not.
  const results = useMemo(
    () =>
      engine ? (
        <engine.Live state={shown} store={store} onPick={onPick} sentPlatform={initial.view.platform} />
      ) : (
        <SentResults state={initial} onMissing={onMissing} onFollow={hasFailed ? null : follow} />
      ),
    [initial, engine, hasFailed, shown, store, onPick, onMissing, follow],
  );
  return (
    <ResultsSlot
      isLive={engine !== null}
      // The first change may come before what answers it.
      isBusy={engine ? shown !== wanted : wanted !== sent && !hasFailed}
      fallback={<EngineFailed />}
    >
      {results}
    </ResultsSlot>
  );
}
