import type { Route } from "next";
import { paths } from "@/lib/paths";

const NOWHERE = "http://nowhere.invalid";

/** A planned scenario rides along in its link, which the planner keeps within 8,000 characters. */
export const LONGEST_NEXT = 8_500;

/** Where a sign-in leads on to: an address inside the app, or null. What would leave it, in whatever disguise, is null too. */
export function parseNext(text: unknown): Route | null {
  if (typeof text !== "string" || !text.startsWith("/") || text.length > LONGEST_NEXT) return null;
  try {
    const { origin, pathname, search, hash } = new URL(text, NOWHERE);
    // "//host", "/\host" and "/<tab>/host" name another host to a browser, and so they do here.
    if (origin !== NOWHERE || pathname.startsWith("//") || pathname.startsWith("/api/")) return null;
    return `${pathname}${search}${hash}` as Route; // whatever page it is, or a 404
  } catch {
    return null;
  }
}

/** After signing in: where the person was going, else the teams. */
export const nextOrTeams = (text: unknown): Route => parseNext(text) ?? paths.teams();
