import { cx } from "@/components/ui/cx";

interface WaysToReadProps {
  label: string;
  ways: readonly { readonly label: string; readonly href: string; readonly isChosen: boolean }[];
}

/** Plain links: what is shown is the page's address, which can be kept and sent. */
export function WaysToRead({ label, ways }: WaysToReadProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {ways.map(({ label: text, href, isChosen }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isChosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-7 items-center rounded-md border px-2 py-0.5 text-xs",
                isChosen
                  ? "border-accent bg-accent-soft font-medium text-accent"
                  : "border-edge bg-raised text-muted hover:border-muted hover:text-ink",
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
