const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "21 Nov 2026, 12:04 UTC": in UTC, since a server does not know where its reader is. */
export function formatMoment(moment: Date): string {
  const time = moment.toISOString().slice(11, 16);
  return `${formatDay(moment)}, ${time} UTC`;
}

/** "21 Nov 2026", the day in UTC. */
export const formatDay = (moment: Date): string =>
  `${moment.getUTCDate()} ${months[moment.getUTCMonth()]} ${moment.getUTCFullYear()}`;
