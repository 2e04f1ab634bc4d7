import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount } from "@/lib/format/number";
import type { PlatformEvaluation, PlatformKind } from "@/lib/planner/evaluation";
import { type ColumnId, columnIds, defaultColumns, type ResultsViewState, type TableFilter } from "@/lib/view-state";
import { platformKindLabels } from "@/lib/wording/labels";
import { columns } from "./columns";
import { FindField } from "./find-field";
import { type Steering, ViewControl } from "./view-control";

interface TableToolsProps extends Steering {
  view: ResultsViewState;
  platforms: readonly PlatformEvaluation[];
}

/** Narrow the table down, and choose what it shows. */
export function TableTools({ view, platforms, ...steering }: TableToolsProps) {
  const { filter } = view;
  const kinds = [...new Set(platforms.map(({ kind }) => kind))];
  const { actions } = steering;
  const filtered = (change: Partial<TableFilter>) => ({ filter: { ...filter, ...change } });
  return (
    <div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div data-needs-script className="w-full sm:w-60">
          <FindField text={filter.text} onFind={actions ? (text) => actions.changeView(filtered({ text })) : null} />
        </div>
        <ToggleChip
          isOn={filter.eligibleOnly}
          change={filtered({ eligibleOnly: !filter.eligibleOnly })}
          words="Only what fits"
          {...steering}
        />
      </div>
      <Disclosure summary="Kinds" aside={filter.kinds.length === 0 ? "all" : formatCount(filter.kinds.length)}>
        <Chips label="Kinds of platforms">
          {kinds.map((kind) => (
            <ToggleChip
              key={kind}
              isOn={filter.kinds.includes(kind)}
              change={filtered({ kinds: toggled<PlatformKind>(filter.kinds, kind, kinds) })}
              words={platformKindLabels[kind].label}
              {...steering}
            />
          ))}
        </Chips>
      </Disclosure>
      <Disclosure summary="Columns" aside={`${formatCount(view.columns.length)} of ${columnIds.length}`}>
        <Chips label="Columns of the table">
          {columnIds.map((id) => (
            <ToggleChip
              key={id}
              isOn={view.columns.includes(id)}
              change={{ columns: toggled<ColumnId>(view.columns, id, columnIds) }}
              words={columns[id].heading}
              {...steering}
            />
          ))}
          <ViewControl change={{ columns: defaultColumns }} {...steering} className="link min-h-7 px-1 text-xs">
            Usual columns
          </ViewControl>
        </Chips>
      </Disclosure>
    </div>
  );
}

/** In the order of `all`, whichever was pressed first. */
const toggled = <Id extends string>(chosen: readonly Id[], id: Id, all: readonly Id[]): readonly Id[] =>
  all.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));

function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields; these are links without a script
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {children}
    </div>
  );
}

interface ToggleChipProps extends Steering {
  isOn: boolean;
  change: Parameters<typeof ViewControl>[0]["change"];
  words: string;
}

function ToggleChip({ isOn, change, words, ...steering }: ToggleChipProps) {
  return (
    <ViewControl
      change={change}
      isOn={isOn}
      {...steering}
      className={cx(
        "inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs",
        isOn ? "border-accent bg-accent-soft text-accent" : "border-edge text-muted hover:border-muted hover:text-ink",
      )}
    >
      <svg aria-hidden="true" width="10" height="10" className={isOn ? "" : "text-edge"}>
        <path d={isOn ? "M1.5 5.5l2.5 2.5 4.5-6" : "M1.5 5h7"} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {words}
    </ViewControl>
  );
}
