"use client";

import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";

/** Plain links on purpose: three pages do not pay for the router's link component and its prefetching. */
export function SiteNav({ places }: { places: readonly { href: string; label: string }[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex">
        {places.map(({ href, label }) => {
          const isHere = href === pathname || (href !== "/" && pathname.startsWith(`${href}/`));
          return (
            <li key={href}>
              <a
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={cx(
                  "flex h-14 items-center border-b-2 px-2 pt-0.5 text-sm sm:px-3",
                  isHere ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink",
                )}
              >
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
