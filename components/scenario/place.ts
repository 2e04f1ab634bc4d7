"use client";

import { createContext, useContext } from "react";
import { addressFor, decodeLink, type PlannerState, pairsOf, viewLinks } from "@/lib/link/codec";
import type { FieldTexts } from "@/lib/link/scenario-texts";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { exampleTexts } from "@/lib/samples";
import type { ViewLink } from "@/lib/view-state";

/** A team's own prices over a published book, and its assumptions below those of the scenario. */
export interface OwnPrices {
  readonly bookFrom: (published: PriceBook) => PriceBook;
  readonly assumptions: AssumptionOverrides;
}

/** Which page the planner is on: how its state becomes an address there, and what the page adds to it. */
export interface PlannerPlace {
  readonly path: string;
  readonly addressFor: (state: PlannerState) => string;
  readonly linksFor: (state: PlannerState) => ViewLink;
  /** The state of an address of this page; null where it cannot be read. */
  readonly read: (query: string) => PlannerState | null;
  /** What a plain form of the page takes along. */
  readonly carried: () => readonly (readonly [key: string, text: string])[];
  /** What "Reset all" goes back to, and what is said then. */
  readonly reset: () => { readonly fields: FieldTexts; readonly message: string };
  readonly prices: OwnPrices | null;
}

/** The page at "/", which keeps everything in its address. */
export const publicPlace: PlannerPlace = {
  path: "/",
  addressFor,
  linksFor: viewLinks,
  read: (query) => {
    const decoded = decodeLink(pairsOf(query));
    return decoded.ok ? decoded.value.state : null;
  },
  carried: () => [],
  reset: () => ({ fields: exampleTexts, message: "Started over from the example." }),
  prices: null,
};

export const PlaceContext = createContext<PlannerPlace>(publicPlace);

export const usePlace = (): PlannerPlace => useContext(PlaceContext);
