import { formatNumber, plural } from "@/lib/format/number";

const MINUTES_PER_MONTH = 730 * 60;

/** Minutes a month in which a target lets a service be away. */
export const allowedMinutes = (percent: number): number => ((100 - percent) / 100) * MINUTES_PER_MONTH;

/** Short, for a button: "7.3 h", "44 min". */
export function formatAllowed(percent: number): string {
  const minutes = allowedMinutes(percent);
  return minutes >= 60 ? `${formatNumber(minutes / 60, 1)} h` : `${formatNumber(minutes)} min`;
}

/** In a sentence: "3.7 hours", "44 minutes", "26 seconds". */
export function allowedInWords(percent: number): string {
  const minutes = allowedMinutes(percent);
  const [amount, unit, digits] =
    minutes >= 60 ? [minutes / 60, "hour", 1] : minutes >= 1 ? [minutes, "minute", 0] : [minutes * 60, "second", 0];
  const figure = formatNumber(amount, digits);
  return `${figure} ${plural(Number(figure), unit)}`;
}
