/** The way back up. */
export function Trail({
  href,
  children,
}: {
  href: "/catalogue#platforms" | "/catalogue#price-books";
  children: string;
}) {
  return (
    <p data-print="no" className="text-sm">
      <a href={href} className="link">
        Catalogue
      </a>
      <span className="text-muted"> / {children}</span>
    </p>
  );
}
