/** The way back from a page of one scenario. */
export function Trail({ steps }: { steps: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <nav aria-label="Trail" className="text-sm text-muted">
      <ol className="flex flex-wrap gap-x-1.5">
        {steps.map(({ href, label }) => (
          <li key={href} className="min-w-0">
            <a href={href} className="link break-words">
              {label}
            </a>
            <span aria-hidden="true"> ›</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
