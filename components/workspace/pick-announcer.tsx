"use client";

import { useEffect, useRef, useState } from "react";
import { formatUsd } from "@/lib/format/money";
import type { Pick } from "./pick";

/** After the last change of a burst, not with every key. */
const WAIT_MS = 1_200;

const inWords = ({ name, yearOneUsd }: Pick): string =>
  name === null
    ? "No platform fits these constraints."
    : `${name} fits best now${yearOneUsd === null ? "" : `, ${formatUsd(yearOneUsd)} in the first year`}.`;

/** Tells those who do not see the results that the answer is another one. */
export function PickAnnouncer({ pick }: { pick: Pick }) {
  const [text, setText] = useState("");
  const told = useRef(pick.name);
  useEffect(() => {
    if (pick.name === told.current) return;
    const timer = setTimeout(() => {
      told.current = pick.name;
      setText(inWords(pick));
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [pick]);
  return (
    <p role="status" data-pick-announcer className="sr-only">
      {text}
    </p>
  );
}
