const monthNames = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** "2026-10-14" as "14 October 2026", "2026-10" as "October 2026"; anything else as it came. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  const month = Number(parts?.[2]);
  if (parts === null || month < 1 || month > 12) return iso;
  const name = monthNames.format(Date.UTC(2000, month - 1));
  return [parts[3] && Number(parts[3]), name, parts[1]].filter(Boolean).join(" ");
}
