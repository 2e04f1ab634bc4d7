const schemes = ["http:", "https:", "mailto:"];

/** An address that a reader may be led to, whole; null for every other: scripts, data, files, and what only looks relative. */
export function safeHref(href: string): string | null {
  // Parsed as a browser would, which drops tabs and line breaks inside a scheme.
  const url = URL.canParse(href.trim()) ? new URL(href.trim()) : null;
  return url !== null && schemes.includes(url.protocol) ? url.href : null;
}
