import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Tokens ride in these addresses: nothing on the way gets to see them. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-[26rem] grid-cols-[minmax(0,1fr)] gap-6 py-4 sm:py-10">{children}</div>
  );
}
