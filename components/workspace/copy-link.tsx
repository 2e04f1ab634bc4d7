"use client";

import { useState } from "react";
import { usePlannerStore } from "@/components/scenario/planner-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { addressFor } from "@/lib/link/codec";

const SHOWN_MS = 2_500;

/** The address of what is on screen. Where the browser keeps its clipboard to itself, the address is offered for copying. */
export function CopyLink() {
  const store = usePlannerStore();
  const [isCopied, setCopied] = useState(false);
  const [address, setAddress] = useState<string | null>(null);

  const copy = async () => {
    const link = window.location.origin + addressFor(store.get());
    try {
      await navigator.clipboard.writeText(link);
      setAddress(null);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      setAddress(link);
    }
  };

  return (
    <div data-needs-script data-print="no" className="relative">
      <Button size="sm" onClick={copy}>
        {isCopied ? <Icon name="check" className="text-ok" /> : null}
        {isCopied ? "Link copied" : "Copy link"}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? "The link to this scenario is copied." : ""}
      </span>
      {address === null ? null : (
        <label className="absolute top-full right-0 z-20 mt-1 grid w-72 gap-1 rounded-md border border-line bg-raised p-3 text-xs shadow-over">
          Copy this address
          <input
            readOnly
            value={address}
            // The visitor has just asked for it.
            ref={(input) => {
              input?.select();
              input?.focus();
            }}
            onBlur={() => setAddress(null)}
            className="control h-8 px-2 text-xs"
          />
        </label>
      )}
    </div>
  );
}
