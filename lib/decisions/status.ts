/** The life of a decision record: draft → proposed → accepted or rejected → superseded or deprecated. */
export const statuses = ["draft", "proposed", "accepted", "rejected", "superseded", "deprecated"] as const;
export type Status = (typeof statuses)[number];

/** Where each status leads. The database refuses any other step (migration 0004). */
export const steps: Readonly<Record<Status, readonly Status[]>> = {
  draft: ["proposed"],
  proposed: ["accepted", "rejected"],
  accepted: ["superseded", "deprecated"],
  rejected: ["superseded", "deprecated"],
  superseded: [],
  deprecated: [],
};

export const canStep = (from: Status, to: Status): boolean => steps[from].includes(to);

/** While it is written and argued about its words can change; the platform and the numbers only while it is a draft. */
export const hasOpenWords = (status: Status): boolean => status === "draft" || status === "proposed";
export const hasOpenNumbers = (status: Status): boolean => status === "draft";

/** Whether it was accepted or rejected at some time: from then on it is only amended. */
export const isSettled = (status: Status): boolean => !hasOpenWords(status);

/** Whether it makes sense to look at it again: it is in force, or on its way there. */
export const isReviewable = (status: Status): boolean => hasOpenWords(status) || status === "accepted";

export const isStatus = (text: unknown): text is Status => (statuses as readonly unknown[]).includes(text);

export const statusLabels: Readonly<Record<Status, { readonly label: string; readonly sentence: string }>> = {
  draft: { label: "Draft", sentence: "Being written; nobody has been asked to agree yet." },
  proposed: {
    label: "Proposed",
    sentence: "Put to the deciders; platform and numbers stand, words may still be mended.",
  },
  accepted: { label: "Accepted", sentence: "Decided. What it says stays; later insights are added as dated notes." },
  rejected: { label: "Rejected", sentence: "Decided against. Kept, so that nobody has to find out twice." },
  superseded: { label: "Superseded", sentence: "A later record took its place." },
  deprecated: { label: "Deprecated", sentence: "No longer followed, and nothing took its place." },
};
