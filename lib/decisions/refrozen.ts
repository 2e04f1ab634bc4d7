/** What a newer version of the scenario would change in a draft's frozen numbers, in words. */
import { formatUsd } from "@/lib/format/money";
import { changeInWords } from "@/lib/scenarios/change-words";
import { changesBetween } from "@/lib/scenarios/changes";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { platformOf } from "@/lib/wording/recommendation";
import { isChoosable } from "./freeze";
import type { Frozen } from "./frozen";
import type { DecisionRecord } from "./record";

export interface Refrozen {
  readonly version: number;
  /** What the team changed in the scenario, a line each. */
  readonly changes: readonly string[];
  readonly results: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Why it cannot be taken; empty: it can. */
  readonly obstacle: string;
  /** The chosen platform is not the pick any more, and nobody has said why not. */
  readonly asksWhyNot: boolean;
  readonly pickName: string;
}

/**
 * @param from content of the version the record has
 * @param to   content of the newest version, and `after` what freezing it gives
 */
export function refrozenOf(
  record: DecisionRecord,
  { from, to, after, version }: { from: ScenarioContent; to: ScenarioContent; after: Frozen; version: number },
): Refrozen {
  const before = record.frozen;
  const [was, is] = [before, after].map(({ evaluation }) => platformOf(evaluation, record.platform));
  const [wasPick, isPick] = [before, after].map(({ evaluation }) =>
    platformOf(evaluation, evaluation.recommendation.platform),
  );
  const usd = (platform: typeof was, of: "totalUsd" | "lowUsd" | "highUsd") =>
    platform?.yearOne ? formatUsd(platform.yearOne[of]) : "no price";
  return {
    version,
    changes: changesBetween(from, to).map((change) => capital(changeInWords(change))),
    results: [
      { label: "First year", before: usd(was, "totalUsd"), after: usd(is, "totalUsd") },
      {
        label: "Low to high",
        before: `${usd(was, "lowUsd")} to ${usd(was, "highUsd")}`,
        after: `${usd(is, "lowUsd")} to ${usd(is, "highUsd")}`,
      },
      { label: "Berth’s pick", before: wasPick?.name ?? "none", after: isPick?.name ?? "none" },
      { label: "Planner version", before: before.engineVersion, after: after.engineVersion },
    ].filter((one) => one.before !== one.after || one.label === "First year"),
    obstacle:
      is && isChoosable(is)
        ? ""
        : "The chosen platform has no price in the newest version. Choose another platform first, or begin a new record.",
    asksWhyNot: isPick?.id !== record.platform && record.words.whyNotPick === "",
    pickName: isPick?.name ?? "none",
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
