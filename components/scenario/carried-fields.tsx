"use client";

import { linkPairs } from "@/lib/link/codec";
import { LINK_VERSION } from "@/lib/link/versions";
import { isFieldPath } from "@/lib/planner/scenario/fields";
import { usePlace } from "./place";
import { usePlanner } from "./planner-context";

/** What a plain form has to take along beside its visible fields: link version, assumptions, how results are shown. */
export function CarriedFields() {
  const assumptions = usePlanner((state) => state.assumptions);
  const view = usePlanner((state) => state.view);
  const place = usePlace();
  const pairs = linkPairs({ fields: {}, priceBook: null, assumptions, view }).filter(
    ([key]) => !isFieldPath(key) && key !== "v",
  );
  return (
    <>
      <input type="hidden" name="v" value={LINK_VERSION} />
      {[...place.carried(), ...pairs].map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
    </>
  );
}
