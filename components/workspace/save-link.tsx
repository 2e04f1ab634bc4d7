"use client";

import { useState } from "react";
import { usePlannerStore } from "@/components/scenario/planner-context";
import { buttonClass } from "@/components/ui/button";
import { encodeLink } from "@/lib/link/codec";
import { paths } from "@/lib/paths";
import { defaultView } from "@/lib/view-state";

/** Takes what is on the page to where it is kept. A plain link, brought up to date by whoever is about to follow it. */
export function SaveLink() {
  const store = usePlannerStore();
  const present = () => paths.save(encodeLink({ ...store.get(), view: defaultView }));
  const [href, setHref] = useState(present);
  const update = () => setHref(present());
  return (
    <a
      href={href}
      data-print="no"
      onPointerEnter={update}
      onPointerDown={update}
      onFocus={update}
      className={buttonClass({ size: "sm" })}
    >
      Save
    </a>
  );
}
