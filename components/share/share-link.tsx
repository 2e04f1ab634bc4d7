"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

/** A link that is shown this one time. */
export function ShareLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false); // the browser keeps its clipboard to itself: the field below can be copied by hand
    }
  };
  return (
    <Callout tone="ok" title="Here is the link. Copy it now: it is not shown again.">
      <div className="flex flex-wrap items-center gap-2 py-1">
        <input
          readOnly
          aria-label="Share link"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className="control h-9 w-[34rem] max-w-full min-w-0 px-2.5 font-mono text-xs"
        />
        <Button onClick={copy}>{isCopied ? "Copied" : "Copy link"}</Button>
        <a href={link} target="_blank" rel="noreferrer" className="link text-sm">
          Open it
        </a>
      </div>
    </Callout>
  );
}
