"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Callout } from "./callout";

interface LinkOnceProps {
  link: string;
  /** What kind of link, for those who hear the field. */
  label: string;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** A link that is shown this one time. */
export function LinkOnce({ link, label, children }: LinkOnceProps) {
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
      <div className="flex min-w-0 flex-wrap items-center gap-2 py-1">
        <input
          readOnly
          aria-label={label}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className="control h-9 w-[34rem] max-w-full min-w-0 px-2.5 font-mono text-xs"
        />
        <Button onClick={copy}>{isCopied ? "Copied" : "Copy link"}</Button>
        {children}
      </div>
    </Callout>
  );
}
