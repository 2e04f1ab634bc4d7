import type { Evidence } from "../../evaluation";

/** The day on which the stored copies behind these facts were read; where a copy is older, its evidence says so. */
export const READ_ON = "2026-11-21";

/** What the product grew out of. */
export const lesson: Evidence = { text: "The lesson “Beyond Docker Desktop”, December 2025", grade: "L" };
export const guide: Evidence = { text: "The guide “Docker, Kubernetes, or both?”", grade: "L" };
export const handbook: Evidence = { text: "The handbook chapter “When you outgrow a single host”", grade: "L" };

/** Software somebody runs for itself: there is no one to promise anything. */
export const softwareWithoutPromise: Evidence = {
  text: "Software you run yourself: nobody promises its uptime",
  grade: "S",
};

/** A figure that was looked for and not found, which is not the same as a figure of zero. */
export const figureNotFound: Evidence = { text: `No page with a figure was found by ${READ_ON}`, grade: "U" };
