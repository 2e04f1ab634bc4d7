import { buttonClass } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { formatList } from "@/lib/format/number";
import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { comparedPlatform } from "@/lib/planner/platforms/compared";
import type { ResultsViewState } from "@/lib/view-state";
import { platformOf } from "@/lib/wording/recommendation";
import { availability, bill, labour, overview } from "./compare-cost";
import { CompareGroupRows } from "./compare-group";
import { CompareHeadings } from "./compare-headings";
import { capabilities, control, gates, responsibilities, rules } from "./compare-nature";
import type { Compared } from "./compare-rows";
import { DifferencesSwitch } from "./differences-switch";
import { leadingIds } from "./roles";
import { type Steering, ViewControl } from "./view-control";

interface SideBySideProps extends Steering {
  evaluation: Evaluation;
  view: ResultsViewState;
}

const groups = [overview, gates, bill, labour, availability, responsibilities, capabilities, control, rules];
const FEWEST = 2;

/** Two to five platforms, question by question. */
export function SideBySide({ evaluation, view, ...steering }: SideBySideProps) {
  "use memo";
  const compared = view.pins.flatMap((id): Compared[] => {
    const platform = evaluation.platforms.find((each) => each.id === id);
    const facts = comparedPlatform(evaluation, id);
    return platform && facts ? [{ platform, facts }] : [];
  });
  if (compared.length < FEWEST) return <Invitation evaluation={evaluation} {...steering} />;
  const [first] = compared;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-sm text-muted">
          Differences in figures are from {nameInSentence(first?.platform.name ?? "")}, the first one pinned.
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <DifferencesSwitch isOn={view.onlyDifferences} {...steering} />
          <ViewControl change={{ pins: [] }} {...steering} className={buttonClass({ variant: "quiet", size: "sm" })}>
            Take all pins off
          </ViewControl>
        </div>
      </div>
      <div className="isolate">
        <Table
          caption={`${formatList(compared.map(({ platform }) => nameInSentence(platform.name)))} side by side`}
          isCaptionHidden
          className="table-fixed"
        >
          <colgroup>
            <col className="w-32 sm:w-56" />
            {compared.map(({ platform }) => (
              <col key={platform.id} className="w-40 sm:w-44" />
            ))}
          </colgroup>
          <CompareHeadings compared={compared} evaluation={evaluation} pins={view.pins} {...steering} />
          {groups.map((group) => {
            const made = group(compared);
            return (
              <CompareGroupRows
                key={made.id}
                group={made}
                columns={compared.length}
                onlyDifferences={view.onlyDifferences}
              />
            );
          })}
        </Table>
      </div>
    </div>
  );
}

/** Before anything is pinned: what this is, and a first comparison at one press. */
function Invitation({ evaluation, ...steering }: { evaluation: Evaluation } & Steering) {
  "use memo";
  const suggestion = leadingIds(evaluation, []);
  const names = suggestion.map((id) => nameInSentence(platformOf(evaluation, id)?.name ?? id));
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-5 text-sm text-muted">
      <p className="max-w-prose">
        Pin two to five platforms in the table above to see their bills, hours, availability, responsibilities and rules
        beside each other.
      </p>
      {suggestion.length >= FEWEST ? (
        <ViewControl change={{ pins: suggestion }} {...steering} className={buttonClass({ size: "sm" })}>
          Compare {formatList(names)}
        </ViewControl>
      ) : null}
    </div>
  );
}
