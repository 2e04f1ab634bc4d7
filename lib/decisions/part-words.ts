import type { Part, Vote } from "./record";

export const partLabels: Readonly<
  Record<Part, { readonly one: string; readonly many: string; readonly hint: string }>
> = {
  decider: { one: "Decider", many: "Deciders", hint: "Has a vote." },
  consulted: { one: "Consulted", many: "Consulted", hint: "Is heard, without a vote." },
  informed: { one: "Informed", many: "Informed", hint: "Is told, without a vote." },
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
