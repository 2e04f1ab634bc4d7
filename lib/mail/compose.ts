export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Letter {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
  /** Paragraphs after it. */
  readonly after: readonly string[];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same letter as plain text and as simple HTML, which loads nothing. Everything in it is text, whoever wrote it. */
export function composeMail({ subject, before, link, after }: Letter): Mail {
  const text = [...before, ...(link ? [`${link.label}:\n${link.url}`] : []), ...after, "Berth"].join("\n\n");
  const paragraph = (content: string) => `<p style="margin:0 0 16px">${content}</p>`;
  const html = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b18;background:#ffffff">`,
    `<div style="max-width:560px">`,
    ...before.map((line) => paragraph(escaped(line))),
    ...(link ? [paragraph(`<a href="${escaped(link.url)}" style="color:#0e5f63">${escaped(link.label)}</a>`)] : []),
    ...(link ? [paragraph(`<small>${escaped(link.url)}</small>`)] : []),
    ...after.map((line) => paragraph(escaped(line))),
    paragraph("Berth"),
    "</div></body></html>",
  ].join("\n");
  return { subject, text: `${text}\n`, html };
}
