"use client";

import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";

export interface TeamPlace {
  readonly href: string;
  readonly label: string;
  /** How many things there wait for the reader; absent or 0: nothing does. */
  readonly waiting?: number | undefined;
}

/** Plain links: a page that holds something unsaved is asked by the browser itself before it is left. */
export function TeamNav({ places }: { places: readonly TeamPlace[] }) {
  const pathname = usePathname();
  // The team's own page is above all the others, so the longest address that fits is where we are.
  const here = places
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return (
    <nav aria-label="Team" className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:-mx-6 sm:px-6">
      <ul className="flex min-w-max gap-5 border-b border-line">
        {places.map(({ href, label, waiting = 0 }) => {
          const isHere = href === here?.href;
          return (
            <li key={href}>
              <a
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={cx(
                  "-mb-px block border-b-2 py-2 text-sm whitespace-nowrap focus-visible:-outline-offset-2",
                  isHere ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
                )}
              >
                {label}{" "}
                {waiting > 0 ? (
                  <span className="figures ml-0.5 rounded-full bg-accent px-1.5 text-xs font-medium text-on-accent">
                    {waiting}
                    <span className="sr-only"> waiting for you</span>
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
