"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePlannerStore } from "@/components/scenario/planner-context";
import type { ActionFault, ActionResult } from "@/lib/auth/action-result";
import { formatList } from "@/lib/format/number";
import type { PlannerState } from "@/lib/link/codec";
import { type ConflictFault, isConflict, type Saved, type ScenarioAction } from "@/lib/scenarios/action-faults";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { contentOfState, stateOfContent } from "@/lib/scenarios/planner-state";
import { parseDescription, parseTags, splitTags } from "@/lib/scenarios/texts";
import { detailsOf, isSaved, type SavedState, type SavedStore } from "./saved-store";

interface UseSaveProps {
  team: string;
  id: string;
  saved: SavedStore;
  newestBook: string;
  isWritable: boolean;
  /** What a field is called in a sentence. */
  nameOfField: (path: string) => string;
  saveScenario: ScenarioAction<Saved>;
}

/** My content and the version that came between. */
export interface Conflict {
  readonly fault: ConflictFault;
  readonly mine: ScenarioContent;
}

/** What was on the page when somebody took another's version, whole. */
export interface SetAside extends Pick<SavedState, "base" | "content" | "details"> {
  readonly planner: PlannerState;
}

export interface Saving {
  readonly state: SavedState;
  readonly isClean: boolean;
  readonly conflict: Conflict | null;
  readonly save: () => void;
  /** Saves something else in place of what is on the page, from a version that came between. */
  readonly saveFrom: (base: number, content: ScenarioContent) => void;
  /** Shows a saved version in place of what is on the page. */
  readonly adopt: (version: Pick<Saved, "version" | "content">) => void;
  /** The same for somebody else's; what was on the page is set aside. */
  readonly takeTheirs: (theirs: Saved) => void;
  readonly setAside: SetAside | null;
  readonly putBack: () => void;
  readonly forget: () => void;
  readonly content: () => ScenarioContent | string;
  readonly setConflict: (conflict: Conflict | null) => void;
  /** From now on nothing here is worth a warning. */
  readonly release: () => void;
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const unreachable = "the server could not be reached. Nothing is lost; try again.";

export function useSave({ team, id, saved, newestBook, isWritable, nameOfField, saveScenario }: UseSaveProps): Saving {
  const planner = usePlannerStore();
  const state = useSyncExternalStore(saved.subscribe, saved.get, saved.get);
  const readClean = () => isSaved(saved.get(), planner.get(), newestBook);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [planner.subscribe(listener), saved.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [planner, saved],
  );
  const isClean = useSyncExternalStore(subscribe, readClean, readClean);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [setAside, setSetAside] = useState<SetAside | null>(null);
  const isReleased = useRef(false);

  /** What is on the page, or why it cannot be saved. */
  const content = useCallback((): ScenarioContent | string => {
    const { details } = saved.get();
    const [description, tags] = [parseDescription(details.description), parseTags(splitTags(details.tags))];
    if (!description.ok) return description.error;
    if (!tags.ok) return tags.error;
    const current = planner.get();
    const made = contentOfState(current, {
      newestBook,
      priceRevision: details.priceRevision,
      description: description.value,
      tags: tags.value,
    });
    const faults = made.ok ? current.faults : made.error;
    if (made.ok && faults.length === 0) return made.value;
    return `put right ${formatList(faults.map(({ path }) => nameOfField(path)))} first.`;
  }, [planner, saved, newestBook, nameOfField]);

  const send = useCallback(
    async (base: number, mine: ScenarioContent): Promise<Saved | null> => {
      saved.set({ status: { code: "saving" } });
      let result: ActionResult<Saved>;
      try {
        result = await saveScenario(team, { id, base, content: mine });
      } catch {
        saved.set({ status: { code: "failed", message: unreachable } });
        return null;
      }
      if (result.ok) {
        saved.set({
          base: result.value.version,
          content: result.value.content,
          status: { code: "saved", at: clock.format(new Date(result.value.savedAt)) },
        });
        setConflict(null);
        return result.value;
      }
      if (isConflict(result.error)) setConflict({ fault: result.error, mine });
      saved.set({ status: { code: "failed", message: inWords(result.error, nameOfField) } });
      return null;
    },
    [saved, saveScenario, team, id, nameOfField],
  );

  const save = useCallback(async () => {
    const { base, status } = saved.get();
    if (!isWritable || status.code === "saving" || isSaved(saved.get(), planner.get(), newestBook)) return;
    const mine = content();
    if (typeof mine === "string") return saved.set({ status: { code: "failed", message: mine } });
    // The address forgets what is saved now.
    if (await send(base, mine)) planner.changeView({});
  }, [saved, planner, newestBook, isWritable, content, send]);

  const adopt = useCallback<Saving["adopt"]>(
    ({ version, content: theirs }) => {
      saved.set({ base: version, content: theirs, details: detailsOf(theirs) });
      planner.replaceState(stateOfContent(theirs, newestBook, planner.get().view));
    },
    [saved, planner, newestBook],
  );

  const saveFrom = useCallback<Saving["saveFrom"]>(
    async (base, merged) => {
      const made = await send(base, merged);
      if (made) adopt(made);
    },
    [send, adopt],
  );

  const takeTheirs = (theirs: Saved) => {
    const { base, content: began, details } = saved.get();
    setSetAside({ base, content: began, details, planner: planner.get() });
    adopt(theirs);
    saved.set({ status: { code: "idle" } });
    setConflict(null);
  };
  const putBack = () => {
    if (setAside === null) return;
    const { planner: mine, ...rest } = setAside;
    saved.set(rest);
    planner.replaceState(mine);
    setSetAside(null);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      void save();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [save]);

  useEffect(() => {
    if (isClean || !isWritable) return;
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isReleased.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [isClean, isWritable]);

  return {
    state,
    isClean,
    conflict,
    save: () => void save(),
    saveFrom: (base, merged) => void saveFrom(base, merged),
    adopt,
    takeTheirs,
    setAside,
    putBack,
    forget: () => setSetAside(null),
    content,
    setConflict,
    release: () => {
      isReleased.current = true;
    },
  };
}

function inWords({ code, message, fields = [] }: ActionFault, nameOfField: (path: string) => string): string {
  if (code !== "invalid") return message;
  return fields.map((field) => `${nameOfField(field.path)}: ${field.message}`).join(" ");
}
