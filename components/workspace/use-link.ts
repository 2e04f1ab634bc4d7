"use client";

import { useEffect, useRef, useState } from "react";
import { usePlace } from "@/components/scenario/place";
import type { PlannerStore } from "@/components/scenario/planner-store";
import { encodeLink, type PlannerState } from "@/lib/link/codec";

/** Safari takes a hundred addresses in thirty seconds, and nobody reads them while typing. */
const WAIT_MS = 350;
/** Servers refuse longer ones: ours takes 16 KiB of headers in all. */
const LONGEST_ADDRESS = 8_000;

/** Keeps the address and the state the same: back, forward, reload and a copied link all work. */
export function useLink(store: PlannerStore, isKnownBook: (id: string) => boolean): { readonly isTooLong: boolean } {
  const [isTooLong, setTooLong] = useState(false);
  const hasArrived = useRef(false);
  const place = usePlace();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending: PlannerState | null = null;
    let query = window.location.search;

    const write = (state: PlannerState, how: "replaceState" | "pushState") => {
      const address = place.addressFor(state);
      setTooLong(address.length > LONGEST_ADDRESS);
      if (address.length > LONGEST_ADDRESS) return;
      const next = address.slice(place.path.length);
      if (next === query) return;
      window.history[how](null, "", address + (how === "replaceState" ? window.location.hash : ""));
      query = window.location.search;
    };
    const flush = () => {
      clearTimeout(timer);
      if (pending) write(pending, "replaceState");
      pending = null;
    };
    const writeSoon = () => {
      pending = store.get();
      clearTimeout(timer);
      timer = setTimeout(flush, WAIT_MS);
    };
    const unsubscribe = store.subscribe((step) => {
      if (step === "none") return;
      if (step === "push") {
        flush();
        write(store.get(), "pushState");
        return;
      }
      writeSoon();
    });
    const read = () => {
      // Also heard for jumps inside the page, which leave the query alone.
      if (window.location.search === query) return;
      clearTimeout(timer);
      pending = null;
      query = window.location.search;
      adopt();
    };
    const adopt = () => {
      const read = place.read(query);
      if (read === null) return;
      const { priceBook } = read;
      const state = { ...read, priceBook: priceBook !== null && isKnownBook(priceBook) ? priceBook : null };
      if (encodeLink(state) !== encodeLink(store.get())) store.load(state);
    };
    // A page kept from an earlier visit may stand at another address than the one it was sent for. Only at first: React may
    // run this again over a state that has gone on since, and Next takes addresses only once it is mounted itself.
    if (hasArrived.current) writeSoon();
    else adopt();
    hasArrived.current = true;

    window.addEventListener("popstate", read);
    window.addEventListener("pagehide", flush);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener("popstate", read);
      window.removeEventListener("pagehide", flush);
    };
  }, [store, isKnownBook, place]);

  return { isTooLong };
}
