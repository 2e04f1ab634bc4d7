export const MAX_TEAM_NAME = 80;

/** Days an invitation can live. Our choice: a day for a call, a week by default, a month for who is away. */
export const invitationDays = [1, 7, 30] as const;
export type InvitationDays = (typeof invitationDays)[number];

/** Our choice: a list of more would be nobody's list any more. */
export const MOST_OPEN_INVITATIONS = 100;
