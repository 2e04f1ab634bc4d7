import { cx } from "@/components/ui/cx";
import { Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/format/number";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsViewState } from "@/lib/view-state";
import { filterPlatforms, sortPlatforms } from "./arrange";
import { columns } from "./columns";
import { PinControl } from "./pin-control";
import { PlatformLink } from "./platform-link";
import { RoleMark } from "./role-mark";
import { SortHeading } from "./sort-heading";
import { TableTools } from "./table-tools";
import { type Steering, ViewControl } from "./view-control";

interface PlatformTableProps extends Steering {
  evaluation: Evaluation;
  view: ResultsViewState;
}

const sticky = "sticky left-0 z-10 bg-paper";

/** All platforms in figures: sorted, filtered, with the columns a reader wants, and a pin for each. */
export function PlatformTable({ evaluation, view, ...steering }: PlatformTableProps) {
  "use memo";
  const shown = sortPlatforms(filterPlatforms(evaluation.platforms, view.filter), view.sort);
  const chosen = view.columns.map((id) => columns[id]);
  const total = evaluation.platforms.length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <TableTools view={view} platforms={evaluation.platforms} {...steering} />
      <p role="status" className="text-xs text-muted">
        {shown.length === total ? `All ${total} platforms` : `${formatCount(shown.length)} of ${total} platforms`}
        {view.pins.length === 1 ? ". Pin one more to compare them side by side." : "."}
      </p>
      {shown.length === 0 ? (
        <p className="border-y border-line py-6 text-center text-sm text-muted">
          No platform matches.{" "}
          <ViewControl change={{ filter: { kinds: [], eligibleOnly: false, text: "" } }} {...steering} className="link">
            Show all
          </ViewControl>
        </p>
      ) : (
        <div className="isolate">
          <Table caption="Every platform by the columns you chose" isCaptionHidden>
            <thead>
              <tr>
                <Th className="w-8 pr-1">
                  <span className="sr-only">Pin</span>
                </Th>
                <SortHeading
                  column="platform"
                  heading="Platform"
                  first="ascending"
                  sort={view.sort}
                  className={sticky}
                  {...steering}
                />
                {chosen.map(({ id, heading, isFigure, first }) => (
                  <SortHeading
                    key={id}
                    column={id}
                    heading={heading}
                    isFigure={isFigure}
                    first={first}
                    sort={view.sort}
                    {...steering}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((platform) => {
                const isPinned = view.pins.includes(platform.id);
                return (
                  <tr key={platform.id} className={cx("group/row", platform.status !== "eligible" && "text-muted")}>
                    <Td className="py-0.5 pr-1 align-middle">
                      <PinControl platform={platform} pins={view.pins} {...steering} />
                    </Td>
                    <Th
                      scope="row"
                      className={cx(
                        sticky,
                        "min-w-40 sm:min-w-56",
                        isPinned && "shadow-[inset_2px_0_0_var(--color-accent)]",
                      )}
                    >
                      <PlatformLink id={platform.id} {...steering}>
                        {platform.name}
                      </PlatformLink>
                      <RoleMark evaluation={evaluation} id={platform.id} />
                    </Th>
                    {chosen.map(({ id, isFigure, cell }) => (
                      <Td key={id} isFigure={isFigure} className={isFigure ? undefined : "whitespace-nowrap"}>
                        {cell(platform)}
                      </Td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </Table>
        </div>
      )}
    </div>
  );
}
