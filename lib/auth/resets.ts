/** An hour: long enough for slow mail, short enough for a mailbox that others see later. */
export const RESET_SECONDS = 60 * 60;

/** The admin command's links are passed on by hand. */
export const ADMIN_RESET_SECONDS = 24 * 60 * 60;
