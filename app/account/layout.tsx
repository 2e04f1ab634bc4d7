import type { Metadata } from "next";
import type { ReactNode } from "react";

/** A token rides in one of these addresses: nothing on the way gets to see it. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
