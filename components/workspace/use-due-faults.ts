"use client";

import { useEffect, useState } from "react";
import { usePlanner } from "@/components/scenario/planner-context";
import type { FieldPath } from "@/lib/planner/scenario/fields";

/** As long as the fields themselves wait before they say what is wrong. */
const PATIENCE_MS = 900;

/** Fields that have been faulty for longer than it takes to finish typing. */
export function useDueFaults(): readonly FieldPath[] {
  const paths = usePlanner(({ faults }) => faults.map(({ path }) => path).join(" "));
  const [isDue, setDue] = useState(paths !== "");
  useEffect(() => {
    if (paths === "") {
      setDue(false);
      return;
    }
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [paths]);
  return isDue && paths !== "" ? (paths.split(" ") as FieldPath[]) : []; // joined from paths above
}
