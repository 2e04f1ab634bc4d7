import { paths } from "@/lib/paths";

/** Who is signed in, as far as the header is concerned. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

const MENU = "account-menu";
const item = "block w-full px-4 py-2 text-left text-sm hover:bg-sunken";

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words.at(0), words.length > 1 ? words.at(-1) : ""];
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
};

/**
 * "Sign in", or the person's menu. The browser itself opens and closes it, and signing out is a plain form: no script of ours has
 * to come first.
 */
export function AccountMenu({ person, signOut }: { person: Person | null; signOut: () => Promise<void> }) {
  if (person === null)
    return (
      <a
        href={paths.signIn()}
        className="-mr-2 rounded-sm px-2 py-1.5 text-sm whitespace-nowrap text-muted hover:text-ink"
      >
        Sign in
      </a>
    );
  return (
    <>
      <button
        type="button"
        popoverTarget={MENU}
        aria-label={`Account of ${person.name}`}
        className="grid size-8 shrink-0 place-items-center rounded-full border border-edge bg-sunken text-xs font-medium text-ink hover:border-muted"
      >
        <span aria-hidden="true">{initialsOf(person.name)}</span>
      </button>
      <nav
        id={MENU}
        popover="auto"
        aria-label="Account"
        className="fixed inset-auto top-13 right-4 m-0 w-64 max-w-[calc(100vw-2rem)] rounded-md border border-line bg-raised p-0 py-1 text-ink shadow-over sm:right-[max(1.5rem,calc((100vw-90rem)/2+1.5rem))]"
      >
        <p className="grid gap-0.5 border-b border-line px-4 pt-1.5 pb-2.5 text-sm">
          <span className="truncate font-medium">{person.name}</span>
          <span className="truncate text-xs text-muted">{person.email}</span>
        </p>
        <a href={paths.teams()} className={item}>
          Teams
        </a>
        <a href={paths.account()} className={item}>
          Account
        </a>
        <form action={signOut} className="border-t border-line">
          <button type="submit" className={item}>
            Sign out
          </button>
        </form>
      </nav>
    </>
  );
}
