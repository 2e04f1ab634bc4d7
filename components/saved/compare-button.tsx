"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { MOST_COMPARED } from "@/lib/scenarios/compared";

/** Sends the form it stands in. Counts what is selected there; without a script the next page says what is wrong. */
export function CompareButton() {
  const root = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const form = root.current?.closest("form");
    if (!form) return;
    const recount = () => setCount(new FormData(form).getAll("ids").length);
    recount();
    form.addEventListener("change", recount);
    return () => form.removeEventListener("change", recount);
  }, []);
  const isRight = count === null || (count >= 2 && count <= MOST_COMPARED);
  return (
    <div ref={root} className="flex flex-wrap items-center gap-3 text-sm">
      <Button type="submit" disabled={!isRight}>
        Compare{count === null || count === 0 ? "" : ` ${count}`}
      </Button>
      <p role="status" className="text-muted">
        {count !== null && count > MOST_COMPARED
          ? `At most ${MOST_COMPARED} side by side.`
          : `Select 2 to ${MOST_COMPARED}.`}
      </p>
    </div>
  );
}
