import type { Step } from "@/lib/wording/method";

/** What happens first, what next. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="grid max-w-prose gap-3">
      {steps.map(({ title, text }, index) => (
        <li key={title} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
          <span aria-hidden="true" className="figures text-lg leading-snug font-semibold text-accent">
            {index + 1}
          </span>
          <div>
            <h3 className="text-base">{title}</h3>
            <p className="text-sm">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
