import { Icon } from "@/components/ui/icon";
import { Th } from "@/components/ui/table";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { Compared } from "./compare-rows";
import { togglePin } from "./pins";
import { PlatformLink } from "./platform-link";
import { RoleMark } from "./role-mark";
import { StatusBadge } from "./status-badge";
import { type Steering, ViewControl } from "./view-control";

interface CompareHeadingsProps extends Steering {
  compared: readonly Compared[];
  evaluation: Evaluation;
  pins: readonly PlatformId[];
}

/** The pinned platforms, each with a way out. */
export function CompareHeadings({ compared, evaluation, pins, ...steering }: CompareHeadingsProps) {
  "use memo";
  return (
    <thead>
      <tr>
        <Th className="sticky left-0 z-10 bg-paper">
          <span className="sr-only">Question</span>
        </Th>
        {compared.map(({ platform: { id, name, status } }) => (
          <Th key={id} className="align-top">
            <span className="flex items-start justify-between gap-1">
              <PlatformLink
                id={id}
                {...steering}
                className="py-1 text-sm font-semibold text-ink hover:text-accent hover:underline"
              >
                {name}
              </PlatformLink>
              <ViewControl
                change={{ pins: togglePin(pins, id) }}
                changeFrom={(now) => ({ pins: now.pins.filter((pin) => pin !== id) })}
                label={`Take ${name} out of the comparison`}
                {...steering}
                className="flex size-7 shrink-0 items-center justify-center rounded-md text-faint hover:bg-sunken hover:text-ink"
              >
                <Icon name="close" />
              </ViewControl>
            </span>
            <span className="flex flex-wrap gap-1">
              {status === "eligible" ? null : <StatusBadge status={status} />}
              <RoleMark evaluation={evaluation} id={id} />
            </span>
          </Th>
        ))}
      </tr>
    </thead>
  );
}
