/** By name: a phone takes 70 ms to make Intl's formatter, and nothing on a page is shown before that. */
const monthNames = "January February March April May June July August September October November December".split(" ");

/** "2026-10-14" as "14 October 2026", "2026-10" as "October 2026"; anything else as it came. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  const month = Number(parts?.[2]);
  if (parts === null || month < 1 || month > 12) return iso;
  return [parts[3] && Number(parts[3]), monthNames[month - 1], parts[1]].filter(Boolean).join(" ");
}
