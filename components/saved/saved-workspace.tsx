"use client";

import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import { NewestPrices } from "@/components/prices/newest-prices";
import type { BookChoice } from "@/components/scenario/group-prices";
import { PlaceContext } from "@/components/scenario/place";
import { fieldWords } from "@/components/scenario/words";
import { useAction } from "@/components/team/use-action";
import { Button, buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Pick } from "@/components/workspace/pick";
import { Workspace } from "@/components/workspace/workspace";
import type { PlannerState } from "@/lib/link/codec";
import type { FieldFault } from "@/lib/link/scenario-texts";
import { paths } from "@/lib/paths";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import { isFieldPath } from "@/lib/planner/scenario/fields";
import type { PriceMove } from "@/lib/prices/price-move";
import type { Saved, ScenarioAction } from "@/lib/scenarios/action-faults";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { type BornRecord, BornRecords } from "./born-records";
import { MenuButton, MenuLink, RowMenu } from "./row-menu";
import { SavedBar } from "./saved-bar";
import { SavedDetails } from "./saved-details";
import { ownPrices, savedPlace } from "./saved-place";
import { createSavedStore, detailsOf, type SavedStore } from "./saved-store";
import { useDraft } from "./use-draft";
import { useSave } from "./use-save";

/** Only whom it concerns loads what words the differences. */
const ConflictDialog = lazy(() => import("./conflict-dialog").then((module) => ({ default: module.ConflictDialog })));

export interface SavedActions {
  readonly saveScenario: ScenarioAction<Saved>;
  readonly saveCopy: ScenarioAction<{ readonly id: string }>;
  readonly duplicateScenario: ScenarioAction<{ readonly id: string }>;
  readonly archiveScenario: ScenarioAction<object>;
  readonly restoreScenario: ScenarioAction<object>;
  readonly deleteScenario: ScenarioAction<object>;
}

export interface PricesChoice {
  readonly number: number;
  readonly content: TeamPrices;
}

interface SavedWorkspaceProps {
  team: string;
  id: string;
  /** The version that the page began from, and what it holds. */
  base: { readonly version: number; readonly content: ScenarioContent };
  /** A version that somebody saved since; null: the base is the newest. */
  newer: { readonly version: number; readonly savedBy: string | null } | null;
  initial: PlannerState;
  initialFaults: readonly FieldFault[];
  initialPick: Pick;
  books: readonly BookChoice[];
  newestBook: string;
  /** Those the base names and the newest, the newest first. */
  prices: readonly PricesChoice[];
  /** What the team's newest prices would do to the base; null: it has them, or there are none. */
  newerPrices: { readonly newest: number; readonly changes: readonly string[]; readonly move: PriceMove } | null;
  copyId: string;
  rights: { readonly canWrite: boolean; readonly canDelete: boolean; readonly canDecide: boolean };
  /** Decision records that began here, the newest first. */
  records: readonly BornRecord[];
  isArchived: boolean;
  actions: SavedActions;
}

/** The planner over a saved scenario. */
export function SavedWorkspace(props: SavedWorkspaceProps) {
  const { base, team, id, newestBook, prices } = props;
  const [saved] = useState(() =>
    createSavedStore({
      base: base.version,
      content: base.content,
      details: detailsOf(base.content),
      status: { code: "idle" },
    }),
  );
  const revision = useSyncExternalStore(
    saved.subscribe,
    () => saved.get().details.priceRevision,
    () => base.content.priceRevision,
  );
  const place = useMemo(() => {
    const chosen = prices.find(({ number }) => number === revision);
    return savedPlace({
      path: paths.scenario(team, id),
      newestBook,
      saved,
      prices: chosen ? ownPrices(chosen.content) : null,
    });
  }, [saved, team, id, newestBook, prices, revision]);

  return (
    <PlaceContext value={place}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 [--saved-bar:3rem]">
        <Workspace
          initial={props.initial}
          initialFaults={props.initialFaults}
          initialPick={props.initialPick}
          books={props.books}
          head={<Head {...props} saved={saved} />}
        />
      </div>
    </PlaceContext>
  );
}

const nameOfField = (path: string): string => (isFieldPath(path) ? fieldWords[path].label : path);

function Head({ saved, ...props }: SavedWorkspaceProps & { saved: SavedStore }) {
  const { team, id, newestBook, actions, rights, isArchived, newer, prices, newerPrices } = props;
  const isWritable = rights.canWrite && !isArchived;
  useDraft(id, saved, isWritable);
  const saving = useSave({
    team,
    id,
    saved,
    newestBook,
    isWritable,
    nameOfField,
    saveScenario: actions.saveScenario,
  });
  const { state, isClean, conflict, setAside } = saving;
  const act = useAction((action: ScenarioAction<object>) => action(team, { id }));
  const duplicate = useAction(actions.duplicateScenario);
  const leaveFor = (address: string) => {
    saving.release();
    location.assign(address);
  };
  const [other, setOther] = useState<string | null>(null);

  return (
    <>
      <SavedBar state={state} isClean={isClean} isWritable={isWritable} onSave={saving.save}>
        {rights.canDecide ? (
          <a href={paths.newDecision(team, id)} className={`${buttonClass({ size: "sm" })} max-sm:hidden`}>
            Decide
          </a>
        ) : null}
        <RowMenu label="Actions on this scenario">
          {rights.canDecide ? <MenuLink href={paths.newDecision(team, id)}>Write a decision record</MenuLink> : null}
          <MenuLink href={paths.versions(team, id)}>Versions</MenuLink>
          <MenuLink href={paths.scenarioFile(team, id)} download>
            Download as JSON
          </MenuLink>
          {rights.canWrite ? (
            <MenuButton
              onClick={() => duplicate.run([team, { id }], (copy) => location.assign(paths.scenario(team, copy.id)))}
            >
              Duplicate
            </MenuButton>
          ) : null}
          {rights.canWrite && !isArchived ? (
            <MenuButton onClick={() => act.run([actions.archiveScenario], () => location.reload())}>Archive</MenuButton>
          ) : null}
          {rights.canDelete ? (
            <MenuButton onClick={() => act.run([actions.deleteScenario], () => leaveFor(paths.scenario(team, id)))}>
              Delete
            </MenuButton>
          ) : null}
        </RowMenu>
      </SavedBar>
      {state.status.code === "failed" && conflict === null ? (
        <Callout tone="danger" role="alert" title={`Could not save: ${state.status.message}`} />
      ) : null}
      {act.fault || duplicate.fault ? (
        <Callout tone="danger" role="alert" title={(act.fault ?? duplicate.fault)?.message} />
      ) : null}
      {isArchived ? (
        <Callout title="This scenario is archived">
          <p>You can look and try things out. To save changes, take it out of the archive first.</p>
          {rights.canWrite ? (
            <p>
              <Button
                size="sm"
                disabled={act.isPending}
                onClick={() => act.run([actions.restoreScenario], () => location.reload())}
              >
                Restore
              </Button>
            </p>
          ) : null}
        </Callout>
      ) : rights.canWrite ? null : (
        <Callout title="You can look and try things out">
          <p>Your role in this team does not allow saving. What you change stays in this page’s address.</p>
        </Callout>
      )}
      {newer !== null && state.base < newer.version && setAside === null ? (
        <Callout tone="warn" title={`${newer.savedBy ?? "Somebody"} saved version ${newer.version} meanwhile`}>
          <p>
            What you see began from version {state.base}, with your changes. When you save, you see the difference and
            choose.{" "}
            <a href={paths.scenario(team, id)} className="link">
              Look at version {newer.version}
            </a>
          </p>
        </Callout>
      ) : null}
      {setAside === null ? null : (
        <Callout role="status" title={`You took version ${state.base}${other === null ? "" : ` by ${other}`}`}>
          <p>What you had is set aside, not lost.</p>
          <p className="flex gap-2">
            <Button size="sm" onClick={saving.putBack}>
              Put mine back
            </Button>
            <Button size="sm" variant="quiet" onClick={saving.forget}>
              Dismiss
            </Button>
          </p>
        </Callout>
      )}
      <SavedDetails
        details={state.details}
        onChange={(change) => saved.set({ details: { ...state.details, ...change } })}
        isWritable={isWritable}
        revisions={prices.map(({ number }) => number)}
      />
      <BornRecords team={team} records={props.records} />
      {newerPrices !== null && state.details.priceRevision !== newerPrices.newest ? (
        <NewestPrices
          {...newerPrices}
          revision={state.details.priceRevision}
          onUse={
            isWritable
              ? () => saved.set({ details: { ...state.details, priceRevision: newerPrices.newest } })
              : undefined
          }
        />
      ) : null}
      {conflict === null ? null : (
        <Suspense>
          <ConflictDialog
            conflict={conflict}
            team={team}
            id={id}
            copyId={props.copyId}
            saveCopy={actions.saveCopy}
            isSaving={state.status.code === "saving"}
            onMerge={saving.saveFrom}
            onTakeTheirs={(theirs, by) => {
              setOther(by);
              saving.takeTheirs(theirs);
            }}
            onCopied={(copy) => leaveFor(paths.scenario(team, copy))}
            onClose={() => saving.setConflict(null)}
          />
        </Suspense>
      )}
    </>
  );
}
