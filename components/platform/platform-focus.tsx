"use client";

import { useEffect, useRef } from "react";
import type { PlatformId } from "@/lib/planner/scenario/choices";

interface PlatformFocusProps {
  /** As drawn: belongs beside the results, not beside the state they are late to follow. */
  platform: PlatformId | null;
  /** What was open before this was here to see it. */
  before: PlatformId | null;
  onClose: () => void;
}

interface Opener {
  readonly platform: string;
  /** Which of several links to one platform it was. */
  readonly place: number;
  readonly scrollY: number;
}

/**
 * Takes the reader into a platform's view and back: opening moves the focus to its title, Escape closes it, closing returns
 * to the link it was opened from. Draws nothing; stays mounted whether a view is open or not.
 */
export function PlatformFocus({ platform, before: sent, onClose }: PlatformFocusProps) {
  const opener = useRef<Opener | null>(null);
  const previous = useRef(sent);

  useEffect(() => {
    const remember = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      const id = link && platformOf(link);
      if (!link || !id) return;
      opener.current = { platform: id, place: linksTo(id).indexOf(link), scrollY: window.scrollY };
    };
    document.addEventListener("click", remember, true);
    return () => document.removeEventListener("click", remember, true);
  }, []);

  useEffect(() => {
    const before = previous.current;
    previous.current = platform;
    if (before === platform) return;
    if (platform !== null) enter();
    else leave(before, opener.current);
  }, [platform]);

  useEffect(() => {
    if (platform === null) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog:modal")) return;
      onClose();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [platform, onClose]);

  return null;
}

const platformOf = (link: HTMLAnchorElement): string | null =>
  link.origin === window.location.origin && link.pathname === window.location.pathname
    ? new URLSearchParams(link.search).get("platform")
    : null;

/** Links that open a platform, in the order of the page; those inside a platform's own view lead elsewhere. */
const linksTo = (id: string): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>("a[href*='platform=']")].filter(
    (link) => platformOf(link) === id && !link.closest("[data-platform-view]"),
  );

function enter() {
  const title = document.getElementById("platform-view-title");
  title?.closest("[data-platform-view]")?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}

function leave(platform: string | null, opener: Opener | null) {
  if (platform === null) return;
  const links = linksTo(platform);
  const isSame = opener?.platform === platform;
  const link = (isSame ? links[opener.place] : undefined) ?? links[0];
  link?.focus({ preventScroll: isSame });
  if (isSame) window.scrollTo({ top: opener.scrollY });
}
