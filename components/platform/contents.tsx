import { sectionAnchor } from "./section";

interface ContentsProps {
  hasGap: boolean;
  hasMonths: boolean;
}

/** Where to find what in a long view. */
export function Contents({ hasGap, hasMonths }: ContentsProps) {
  const sections = [
    ["gates", "Hard constraints"],
    ...(hasGap ? [["production-gap", "Production gap"]] : []),
    ["bill", "Bill"],
    ["labour", "Work"],
    ...(hasMonths ? [["months", "Twelve months"]] : []),
    ["sizing", "Machines"],
    ["availability", "Availability"],
    ["points", "Points"],
    ["responsibilities", "Who manages what"],
    ["capabilities", "Capabilities"],
    ["certificates", "Certificates"],
    ["promises", "Promises"],
    ["assumptions", "Assumptions"],
    ["not-included", "Not included"],
  ] as const;
  return (
    <nav aria-label="Parts of this view" data-print="no">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {sections.map(([id = "", name]) => (
          <li key={id}>
            <a
              href={`#${sectionAnchor(id)}`}
              className="inline-block py-1 text-accent underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
