import type { ReactNode } from "react";

/** On a phone a row of figures wraps under its item; its own line takes the place of those of its cells. */
export const phoneRow =
  "max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:justify-end max-sm:gap-x-3 max-sm:border-b max-sm:border-line";

export const phoneCell = "max-sm:border-b-0 max-sm:px-0";

/** What says nothing new about a row that has not moved. */
export const phoneQuiet = "max-sm:hidden";

/** What a heading says where there is room for headings. */
export const PhoneWord = ({ children }: { children: ReactNode }) => (
  <span aria-hidden="true" className="mr-1 text-xs text-muted sm:hidden">
    {children}
  </span>
);
