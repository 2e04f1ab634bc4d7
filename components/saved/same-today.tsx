import { Callout } from "@/components/ui/callout";
import { formatDate } from "@/lib/format/dates";
import { formatUsd } from "@/lib/format/money";
import type { SavedResult } from "@/lib/scenarios/content";

interface SameTodayProps {
  saved: SavedResult;
  /** Computed a moment ago from the same statements; null: today's planner refuses them. */
  today: SavedResult | null;
}

/** The pick as it was saved, and whether the planner would still say every digit of it. */
export function SameToday({ saved, today }: SameTodayProps) {
  const pick = inBrief(saved);
  const small = (
    <p className="text-xs text-muted">
      Prices as of {formatDate(saved.pricesAsOf)}, engine {saved.engineVersion}, SHA-256{" "}
      <code className="font-mono break-all">{saved.hash}</code>
    </p>
  );
  if (today === null)
    return (
      <Callout tone="warn" title={pick}>
        <p>
          Today’s planner no longer takes these statements, so it cannot be computed again. The figures stand as saved.
        </p>
        {small}
      </Callout>
    );
  if (today.hash === saved.hash)
    return (
      <Callout tone="ok" title={pick}>
        <p>Computed again just now: the whole evaluation comes out the same, to the last digit.</p>
        {small}
      </Callout>
    );
  return (
    <Callout tone="warn" title={pick}>
      <p>
        Computed again just now, it comes out differently
        {today.engineVersion === saved.engineVersion ? "" : `, with engine ${today.engineVersion}`}: {inBrief(today)}.
        What stands below is what was saved.
      </p>
      {small}
    </Callout>
  );
}

function inBrief({ pick, platforms }: SavedResult): string {
  const platform = platforms.find(({ id }) => id === pick);
  if (!platform) return "Nothing fits";
  return platform.yearOneUsd === null
    ? platform.name
    : `${platform.name}, ${formatUsd(platform.yearOneUsd)} in the first year`;
}
