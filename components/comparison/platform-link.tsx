import type { ReactNode } from "react";
import { ViewLink } from "@/components/platform/view-link";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { Steering } from "./view-control";

interface PlatformLinkProps extends Steering {
  id: PlatformId;
  className?: string | undefined;
  children: ReactNode;
}

/** Opens a platform's own view. */
export function PlatformLink({ id, actions, linkTo, className, children }: PlatformLinkProps) {
  "use memo";
  return (
    <ViewLink
      href={linkTo({ platform: id })}
      onFollow={actions ? () => actions.openPlatform(id) : undefined}
      className={className ?? "decoration-edge underline-offset-[0.2em] hover:text-accent hover:underline"}
    >
      {children}
    </ViewLink>
  );
}
