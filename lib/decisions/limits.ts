/** Characters of the reason given with a vote. Our choice: a page; what needs more belongs into the record. */
export const MAX_REASON = 4_000;
