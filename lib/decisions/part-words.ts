import type { Part, Vote } from "./record";

export const partLabels: Readonly<Record<Part, { readonly one: string; readonly many: string }>> = {
  decider: { one: "Decider", many: "Deciders" },
  consulted: { one: "Consulted", many: "Consulted" },
  informed: { one: "Informed", many: "Informed" },
};

/** What a decider does, at a button and beside a name. */
export const voteLabels: Readonly<Record<Vote, { readonly does: string; readonly is: string }>> = {
  approve: { does: "Approve", is: "Approves" },
  object: { does: "Object", is: "Objects" },
  abstain: { does: "Abstain", is: "Abstains" },
};

/** "You approved this", for the one who voted. */
export const ownVoteInWords: Readonly<Record<Vote, string>> = {
  approve: "You approve of this.",
  object: "You object to this.",
  abstain: "You abstain.",
};
