/** Days a link can live; null: until it is revoked. */
export const shareDays = [7, 30, 90, null] as const;
export type ShareDays = (typeof shareDays)[number];
export const USUAL_DAYS: ShareDays = 30;

export const MAX_LABEL = 80;

/** Our choice: somebody reads it out on the telephone, and with the back-off of ./unlock eight signs take years to guess. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 128;

/** Our choice: a list of more would be nobody's list any more. */
export const MOST_LIVE_LINKS = 50;

/** Our choice: what fits beside one result on one screen. */
export const MOST_SANDBOX_FIELDS = 6;

/** As the table `share_feedback` holds them. */
export const MAX_FEEDBACK_NAME = 80;
export const MAX_FEEDBACK = 4_000;
/** Feedback of one link that nobody has looked at yet; beyond it the form says that the team has enough to read. Our choice. */
export const MOST_WAITING = 200;

/** Bytes of a form that a reader sends: the longest feedback in signs of three bytes, each written as nine by the form. */
export const MAX_FORM_BYTES = 48 * 1024;
