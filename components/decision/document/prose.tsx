import type { ComponentProps, ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { cx } from "@/components/ui/cx";
import { footnotesAsText } from "@/lib/decisions/footnotes-as-text";
import { safeHref } from "@/lib/decisions/safe-href";
import { remembering } from "@/lib/remembering";

interface ProseProps {
  /** Markdown as a person typed it; anything at all. */
  text: string;
  /** Heading that it stands under: 2 makes its own headings 3 and below. */
  under?: 2 | 3 | undefined;
  className?: string | undefined;
}

/**
 * What people write, as safe HTML: no HTML of theirs, no picture fetched from anywhere, and links only where a reader would
 * expect to land. Draws on the server and, for the preview of an editor, in the browser, by the same rules.
 */
export function Prose({ text, under = 2, className }: ProseProps) {
  return (
    <div className={cx("grid max-w-prose grid-cols-[minmax(0,1fr)] gap-2 text-sm break-words", className)}>
      {drawn[under](text)}
    </div>
  );
}

function SafeLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const safe = href === undefined ? null : safeHref(href);
  if (safe === null) return <span>{children}</span>;
  return (
    <a href={safe} rel="noopener nofollow" className="link">
      {children}
    </a>
  );
}

/** The page asks nobody else for anything: a picture is its words, with a link to where it lies. */
function PictureLink({ src, alt }: { src?: string | Blob | undefined; alt?: string | undefined }) {
  const href = typeof src === "string" ? src : undefined;
  return <SafeLink href={href}>{alt || "picture"}</SafeLink>;
}

const textOf = { H3: "text-base", H4: "text-sm", H5: "text-sm" } as const;
const H3 = ({ children }: { children?: ReactNode }) => <h3 className={cx("pt-2", textOf.H3)}>{children}</h3>;
const H4 = ({ children }: { children?: ReactNode }) => <h4 className={cx("pt-1", textOf.H4)}>{children}</h4>;
const H5 = ({ children }: { children?: ReactNode }) => <h5 className={cx("font-semibold", textOf.H5)}>{children}</h5>;

const cellAlign = (style: ComponentProps<"td">["style"]) => (style?.textAlign === "right" ? "amount" : null);

const shared: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => <PictureLink src={src} alt={alt} />,
  ul: ({ children, className }) => (
    <ul className={cx("grid gap-1 pl-5 marker:text-muted", className === undefined ? "list-disc" : "list-none")}>
      {children}
    </ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className="grid list-decimal gap-1 pl-6 marker:text-muted">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="[&>p+p]:pt-1">{children}</li>,
  input: ({ checked }) => <span>{checked ? "☑" : "☐"}</span>,
  blockquote: ({ children }) => (
    <blockquote className="grid gap-2 border-l-2 border-edge pl-3 text-muted">{children}</blockquote>
  ),
  pre: ({ children }) => (
    <pre className="rounded-md bg-sunken px-3 py-2 font-mono text-xs break-words whitespace-pre-wrap">{children}</pre>
  ),
  code: ({ children }) => <code className="font-mono text-[0.92em]">{children}</code>,
  hr: () => <hr className="border-line" />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard to be scrolled
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls
    <div role="group" aria-label="Table" tabIndex={0} className="max-w-full overflow-x-auto">
      <table className="border-collapse">{children}</table>
    </div>
  ),
  th: ({ children, style }) => (
    <th scope="col" className={cx("cell font-medium", cellAlign(style))}>
      {children}
    </th>
  ),
  td: ({ children, style }) => <td className={cx("cell", cellAlign(style))}>{children}</td>,
};

const below2: Components = { ...shared, h1: H3, h2: H3, h3: H4, h4: H5, h5: H5, h6: H5 };
const below3: Components = { ...shared, h1: H4, h2: H4, h3: H5, h4: H5, h5: H5, h6: H5 };

/** Some megabytes of elements at most, and every part of the longest record. */
const MOST_KEPT = 300_000;

/** Called and not mounted, so that a text is parsed once and not for every reader. */
const drawing = (components: Components) =>
  remembering(
    (text) =>
      Markdown({
        children: text,
        remarkPlugins: [remarkGfm, footnotesAsText],
        urlTransform: (url) => safeHref(url) ?? "",
        components,
      }),
    MOST_KEPT,
  );

const drawn = { 2: drawing(below2), 3: drawing(below3) };
