/** The first stop of the Tab key on every page. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded-md focus:border focus:border-accent focus:bg-raised focus:px-3 focus:py-2 focus:text-sm focus:text-accent"
    >
      Skip to content
    </a>
  );
}
