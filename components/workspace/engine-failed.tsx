"use client";

import { SCENARIO_FORM_ID } from "@/components/assumptions/form-id";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

/** The browser cannot compute: the server can, with the plain form. */
export function EngineFailed({ onRetry }: { onRetry?: () => void }) {
  return (
    <Callout tone="warn" role="alert" title="Results cannot follow your changes at the moment">
      <p>The part of the page that computes them did not arrive or broke. What you entered is kept.</p>
      <p className="flex flex-wrap gap-2 pt-1">
        <Button type="submit" form={SCENARIO_FORM_ID} size="sm" variant="primary">
          Compare
        </Button>
        {onRetry ? (
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        ) : null}
      </p>
    </Callout>
  );
}
