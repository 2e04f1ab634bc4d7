import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { AccountMenu, type Person } from "./account-menu";
import { SiteNav } from "./site-nav";
import { Wordmark } from "./wordmark";

const places = [
  { href: "/", label: "Planner" },
  { href: "/catalogue", label: "Catalogue" },
  { href: "/method", label: "Method" },
];

interface SiteHeaderProps {
  theme: Theme;
  /** Null: nobody is signed in. */
  person: Person | null;
  signOut: () => Promise<void>;
}

export function SiteHeader({ theme, person, signOut }: SiteHeaderProps) {
  return (
    <header data-print="no" className="border-b border-line bg-raised">
      <div className="mx-auto flex h-14 max-w-page items-center gap-2 px-4 sm:gap-6 sm:px-6">
        <a href="/" className="mr-auto flex items-center rounded-sm sm:mr-0">
          <Wordmark />
        </a>
        <div className="sm:mr-auto">
          <SiteNav places={places} />
        </div>
        <div className="flex items-center gap-1 sm:gap-2">
          <ThemeSwitch initial={theme} />
          <AccountMenu person={person} signOut={signOut} />
        </div>
      </div>
    </header>
  );
}
