import { Disclosure } from "@/components/ui/disclosure";
import { RestingField } from "@/components/ui/resting-field";
import { formatCount } from "@/lib/format/number";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { columnIds, defaultColumns, type ResultsViewState, type TableFilter } from "@/lib/view-state";
import { platformKindLabels } from "@/lib/wording/labels";
import { columns } from "./columns";
import { FindField, findWords } from "./find-field";
import { Chips, ToggleChip, toggled } from "./toggle-chip";
import { type Steering, ViewControl } from "./view-control";

interface TableToolsProps extends Steering {
  view: ResultsViewState;
  platforms: readonly PlatformEvaluation[];
}

/** A filter with one part of it changed, from whatever the filter is by then. */
const filtered = (change: (filter: TableFilter) => Partial<TableFilter>) => (now: ResultsViewState) => ({
  filter: { ...now.filter, ...change(now.filter) },
});

/** Narrow the table down, and choose what it shows. */
export function TableTools({ view, platforms, ...steering }: TableToolsProps) {
  "use memo";
  const { filter } = view;
  const kinds = [...new Set(platforms.map(({ kind }) => kind))];
  const { actions } = steering;
  return (
    <div data-print="no">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div data-needs-script className="w-full sm:w-60">
          {actions ? (
            <FindField
              text={filter.text}
              onFind={(text) => actions.changeView(filtered(() => ({ text }))(actions.currentView()))}
            />
          ) : (
            // Until the script has come: nothing to be told to those who hear the page.
            <div aria-hidden="true">
              <RestingField label={findWords.label}>{filter.text || findWords.placeholder}</RestingField>
            </div>
          )}
        </div>
        <ToggleChip
          view={view}
          isOn={filter.eligibleOnly}
          changeFrom={filtered(({ eligibleOnly }) => ({ eligibleOnly: !eligibleOnly }))}
          words="Only what fits"
          {...steering}
        />
      </div>
      <Disclosure summary="Kinds" aside={filter.kinds.length === 0 ? "all" : formatCount(filter.kinds.length)}>
        <Chips label="Kinds of platforms">
          {kinds.map((kind) => (
            <ToggleChip
              key={kind}
              view={view}
              isOn={filter.kinds.includes(kind)}
              changeFrom={filtered((now) => ({ kinds: toggled(now.kinds, kind, kinds) }))}
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
              view={view}
              isOn={view.columns.includes(id)}
              changeFrom={(now) => ({ columns: toggled(now.columns, id, columnIds) })}
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
