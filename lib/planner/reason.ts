import type { Reason, RulePoints } from "./evaluation";

/** A statement that no rule stands behind; it carries its own numbers. */
export const plain = (message: string): Reason => ({ rule: null, message });

/** What a rule said, with the rule it came from. */
export const fromRule = ({ rule, message }: RulePoints): Reason => ({ rule, message });
