import { newSlugTail } from "@/lib/ids";

/** Keeps addresses short enough to be read; the tail keeps them apart. */
const LONGEST_STEM = 40;

/** The readable part of a team's address: "Café Zürich GmbH" gives "cafe-zurich-gmbh", a name without Latin letters "team". */
export function slugStem(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, "-");
  const stem = plain.replace(/^-/, "").slice(0, LONGEST_STEM).replace(/-$/, "");
  return stem === "" ? "team" : stem;
}

/** An address for a new team, its own even where another has the same name. It never changes, so that links stay true. */
export const newTeamSlug = (name: string): string => `${slugStem(name)}-${newSlugTail()}`;
