import { formatNumber, plural } from "./number";

/** Hours for a column: one decimal below ten, whole from there on. */
export const formatHours = (hours: number): string => formatNumber(hours, Math.abs(hours) < 9.95 ? 1 : 0);

/** Hours inside a sentence: "72 hours", "1 hour", "0.5 hours". */
export function formatHoursInWords(hours: number): string {
  const figure = formatHours(hours);
  return `${figure} ${plural(figure === "1" ? 1 : 2, "hour")}`;
}

const MINUTES_PER_HOUR = 60;

/** A stretch of minutes as people say it: "4 min", "3 h 39 min", "26 h". */
export function formatMinutes(minutes: number): string {
  if (minutes < 1) return minutes <= 0 ? "0 min" : "under 1 min";
  const whole = Math.round(minutes);
  if (whole < MINUTES_PER_HOUR) return `${whole} min`;
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  // Beyond a day a minute no longer matters.
  if (rest === 0 || hours >= 24) return `${formatNumber(Math.round(whole / MINUTES_PER_HOUR))} h`;
  return `${hours} h ${rest} min`;
}
