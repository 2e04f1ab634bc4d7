import type { MouseEvent, ReactNode } from "react";

interface ViewLinkProps {
  href: string;
  /** What the script does instead of following the link; undefined on the server. */
  onFollow?: (() => void) | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A new tab, a new window or a download remain what the reader asked for. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link that works without a script, and without a page load where there is one. */
export function ViewLink({ href, onFollow, className = "link", children }: ViewLinkProps) {
  return (
    <a
      href={href}
      className={className}
      onClick={
        onFollow
          ? (event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              onFollow();
            }
          : undefined
      }
    >
      {children}
    </a>
  );
}
