"use server";

import { revalidatePath } from "next/cache";
import { stepDecision as step } from "@/db/queries/decision-steps";
import * as writing from "@/db/queries/decision-writing";
import { getDecision } from "@/db/queries/decisions";
import { getVersion } from "@/db/queries/scenario-versions";
import { getScenario } from "@/db/queries/scenarios";
import { invalid, teamAction } from "@/lib/auth/actions";
import type { EditConflict } from "@/lib/decisions/conflict";
import { draftWords } from "@/lib/decisions/draft";
import { freeze, isChoosable } from "@/lib/decisions/freeze";
import type { Frozen } from "@/lib/decisions/frozen";
import {
  parseChangePlatform,
  parseEditDecision,
  parseNewDecision,
  parseRefreeze,
  parseStep,
} from "@/lib/decisions/inputs";
import type { DecisionRecord } from "@/lib/decisions/record";
import { redraft } from "@/lib/decisions/redraft";
import { canStep, hasOpenNumbers, hasOpenWords, isSettled, statusLabels } from "@/lib/decisions/status";
import { wordParts } from "@/lib/decisions/words";
import { paths } from "@/lib/paths";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { err, ok } from "@/lib/planner/result";
import type { ScenarioContent } from "@/lib/scenarios/content";
import type { TeamScope } from "@/lib/teams/scope";
import { platformOf } from "@/lib/wording/recommendation";
import { pricesOf } from "../scenarios/evaluate-for";
import { tellDeciders } from "./tell-deciders";

const gone = () => err({ code: "not_found", message: "This decision record is not there." });
const noScenario = () => err({ code: "not_found", message: "This scenario is not there any more." });

/** Somebody else was quicker, or the record is no longer open to this. */
const moved = ({ status }: DecisionRecord) =>
  err({
    code: "conflict",
    message: `Somebody changed this record meanwhile; it is ${statusLabels[status].label.toLowerCase()}. Load the page again to see what it says now.`,
  });

const today = (): string => new Date().toISOString().slice(0, 10);

function changed(scope: TeamScope, id: string) {
  revalidatePath(paths.decision(scope.slug, id), "layout");
  revalidatePath(paths.decisions(scope.slug));
  revalidatePath(paths.team(scope.slug));
}

async function frozenFrom(scope: TeamScope, content: ScenarioContent) {
  const prices = await pricesOf(scope, content);
  return prices.ok ? freeze(content, prices.value) : prices;
}

const WHY_NOT = "Say why it is not the platform that Berth picks.";

/** The platform that is to be chosen, or what speaks against it. Whoever chooses another than the pick says why. */
function choose(frozen: Frozen, id: string, whyNotPick: string) {
  const { evaluation } = frozen;
  const platform = evaluation.platforms.find((one) => one.id === id);
  if (!platform || !isChoosable(platform))
    return invalid([
      { path: "platform", message: "This platform cannot be chosen: it has no price, or is no place for production." },
    ]);
  if (evaluation.recommendation.platform !== id && whyNotPick === "")
    return invalid([{ path: "whyNotPick", message: WHY_NOT }]);
  return ok({ platform, whyNotPick: evaluation.recommendation.platform === id ? "" : whyNotPick });
}

/** A draft from the newest version of a scenario, with the prices that the version names. */
export const createDecision = teamAction("decision:write", parseNewDecision, async (scope, input) => {
  const scenario = await getScenario(scope, input.scenario);
  if (!scenario || scenario.state === "deleted") return noScenario();
  if (scenario.version !== input.version)
    return err({
      code: "conflict",
      message: `${scenario.updatedBy ?? "Somebody"} saved version ${scenario.version} of the scenario while you were choosing from version ${input.version}. Load the page again to see what it changes; what you typed is kept.`,
    });
  const older = input.supersedes === null ? null : await getDecision(scope, input.supersedes);
  if (input.supersedes !== null && (!older || !canStep(older.status, "superseded")))
    return invalid([{ path: "supersedes", message: "Only a record that was decided can be superseded." }]);
  const sealed = await frozenFrom(scope, scenario.content);
  if (!sealed.ok) return invalid(sealed.error);
  const chosen = choose(sealed.value.frozen, input.platform, input.whyNotPick);
  if (!chosen.ok) return chosen;
  const { platform, whyNotPick } = chosen.value;
  const made = await writing.createDecision(scope, {
    id: input.as,
    title: input.title,
    platform: platform.id,
    words: draftWords(sealed.value.frozen, platform, whyNotPick),
    sealed: sealed.value,
    reviewOn: input.reviewOn,
    conditions: [],
    scenario: { id: scenario.id, version: scenario.version },
    people: [...new Set(input.deciders)].map((userId) => ({ userId, part: "decider" as const })),
    ...(older === null ? {} : { supersedes: older.id }),
  });
  if (!made) return gone();
  revalidatePath(paths.decisions(scope.slug), "layout");
  return ok(made);
});

export const editDecision = teamAction(
  "decision:write",
  parseEditDecision,
  async (scope, { id, base, title, words }) => {
    const record = await getDecision(scope, id);
    if (!record) return gone();
    const isPick = record.frozen.evaluation.recommendation.platform === record.platform;
    if (!isPick && words.whyNotPick.trim() === "") return invalid([{ path: "words.whyNotPick", message: WHY_NOT }]);
    if (isSettled(record.status)) return moved(record);
    const parts = [
      ...(record.title === title ? [] : ["title"]),
      ...wordParts.filter((part) => record.words[part] !== words[part]),
      ...(["otherDeciders", "otherConsulted", "otherInformed"] as const)
        .filter((part) => canonicalJson(record.words[part]) !== canonicalJson(words[part]))
        .map(() => "people"),
    ];
    // Nothing to save, or the second of two equal requests.
    if (parts.length === 0) return ok({ revision: record.revision });
    const saved = await writing.editDecision(scope, id, { base, title, words, parts: [...new Set(parts)] });
    if (saved) {
      changed(scope, id);
      return ok(saved);
    }
    const theirs = await getDecision(scope, id);
    if (!theirs) return gone();
    if (!hasOpenWords(theirs.status)) return moved(theirs);
    return err<EditConflict>({
      code: "conflict",
      message: "Somebody changed this record while you were writing. Nothing of yours is lost.",
      theirs: { revision: theirs.revision, title: theirs.title, words: theirs.words },
    });
  },
);

/** Another platform of the same frozen numbers. */
export const changePlatform = teamAction(
  "decision:write",
  parseChangePlatform,
  async (scope, { id, base, ...input }) => {
    const record = await getDecision(scope, id);
    if (!record) return gone();
    const { frozen } = record;
    const [chosen, before] = [
      choose(frozen, input.platform, input.whyNotPick),
      platformOf(frozen.evaluation, record.platform),
    ];
    if (!chosen.ok) return chosen;
    if (!hasOpenNumbers(record.status) || before === null) return moved(record);
    const { platform, whyNotPick } = chosen.value;
    const written = redraft(record, { frozen, platform: before }, { frozen, platform }, whyNotPick);
    const saved = await writing.changePlatform(scope, id, {
      base,
      platform: platform.id,
      ...written,
      yearOneUsd: platform.yearOne?.totalUsd ?? null,
    });
    if (!saved) return moved(record);
    changed(scope, id);
    return ok(saved);
  },
);

/** New numbers from the scenario's newest version. */
export const refreezeDecision = teamAction("decision:write", parseRefreeze, async (scope, input) => {
  const record = await getDecision(scope, input.id);
  if (!record) return gone();
  if (!hasOpenNumbers(record.status)) return moved(record);
  const scenario = record.scenario === null ? null : await getScenario(scope, record.scenario.id);
  if (!scenario || scenario.state === "deleted") return noScenario();
  const version = await getVersion(scope, scenario.id, input.version);
  if (!version || version.version !== scenario.version)
    return err({
      code: "conflict",
      message: `The newest version of the scenario is ${scenario.version} by now. Load the page again to see what it changes.`,
    });
  const sealed = await frozenFrom(scope, version.content);
  if (!sealed.ok) return invalid(sealed.error);
  const chosen = choose(sealed.value.frozen, record.platform, input.whyNotPick);
  if (!chosen.ok) return chosen;
  const before = platformOf(record.frozen.evaluation, record.platform);
  if (before === null) return moved(record);
  const { platform, whyNotPick } = chosen.value;
  const written = redraft(
    record,
    { frozen: record.frozen, platform: before },
    { frozen: sealed.value.frozen, platform },
    whyNotPick,
  );
  const saved = await writing.refreezeDecision(scope, input.id, {
    base: input.base,
    sealed: sealed.value,
    platform: platform.id,
    version: version.version,
    ...written,
  });
  if (!saved) return moved(record);
  changed(scope, input.id);
  return ok(saved);
});

/** One step of a record's life. */
export const stepDecision = teamAction("decision:write", parseStep, async (scope, { id, base, to, by }) => {
  const record = await getDecision(scope, id);
  if (!record) return gone();
  if (to === "superseded" && by === null)
    return invalid([{ path: "by", message: "Say which record takes its place." }]);
  const stepped = await step(scope, id, {
    base,
    to,
    today: today(),
    ...(by === null || to !== "superseded" ? {} : { by }),
  });
  if (!stepped) return moved((await getDecision(scope, id)) ?? record);
  if (to === "proposed") tellDeciders(scope, id);
  changed(scope, id);
  return ok({ ...stepped, status: to });
});
