"use client";

import { usePlanner, usePlannerStore } from "@/components/scenario/planner-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Pick } from "./pick";
import { PickInBrief } from "./results-bar";

interface StatusAreaProps {
  pick: Pick;
  /** On a phone the form hides the results: then the answer stays in sight down here. */
  isFormOpen: boolean;
  onShowResults: () => void;
}

/** At the foot of the window: what has just been done, with the way back; on a phone the answer while the form is open. */
export function StatusArea({ pick, isFormOpen, onShowResults }: StatusAreaProps) {
  const store = usePlannerStore();
  const notice = usePlanner((state) => state.notice);
  return (
    <div
      data-print="no"
      data-needs-script
      className="pointer-events-none fixed inset-x-0 bottom-0 z-20 grid justify-items-center"
    >
      <div role="status" className="max-w-full px-4 pb-4">
        {notice ? (
          <div className="pointer-events-auto flex items-center gap-3 rounded-md border border-edge bg-raised py-1.5 pr-1.5 pl-3 text-sm shadow-over">
            <p>{notice.message}</p>
            <Button size="sm" onClick={store.undo}>
              Undo
            </Button>
            <Button variant="quiet" size="sm" onClick={store.dismissNotice}>
              <Icon name="close" />
              <span className="sr-only">Dismiss</span>
            </Button>
          </div>
        ) : null}
      </div>
      {isFormOpen ? (
        <div className="pointer-events-auto flex w-full items-center justify-between gap-3 border-t border-line bg-raised px-4 py-2 lg:hidden">
          <p className="figures min-w-0 text-sm font-medium">
            <PickInBrief pick={pick} />
          </p>
          <Button variant="primary" size="sm" onClick={onShowResults}>
            See results
          </Button>
        </div>
      ) : null}
    </div>
  );
}
