interface PageContentsProps {
  parts: readonly { id: string; title: string }[];
}

/** Where to find what on a long page: beside it on a wide screen, above it on a narrow one. */
export function PageContents({ parts }: PageContentsProps) {
  return (
    <nav aria-label="On this page" data-print="no" className="self-start lg:sticky lg:top-4">
      <ul className="flex flex-wrap gap-x-4 text-sm lg:grid lg:gap-x-0">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-1 text-muted underline decoration-line underline-offset-4 hover:text-accent"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
