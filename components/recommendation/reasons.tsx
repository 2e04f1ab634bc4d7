import type { Reason } from "@/lib/planner/evaluation";

interface ReasonsProps {
  title: string;
  reasons: readonly Reason[];
  /** Said when there are none; without it, no reasons means no list. */
  none?: string | undefined;
}

/** Sentences with the numbers they saw, and the rule each came from. */
export function Reasons({ title, reasons, none }: ReasonsProps) {
  "use memo";
  if (reasons.length === 0 && none === undefined) return null;
  return (
    <section className="grid content-start gap-1.5">
      <h3 className="text-sm font-semibold">{title}</h3>
      {reasons.length === 0 ? <p className="text-sm text-muted">{none}</p> : <ReasonList reasons={reasons} />}
    </section>
  );
}

export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  "use memo";
  return (
    <ul className="text-sm">
      {reasons.map(({ rule, message }) => (
        <li key={message} className="border-t border-line py-1.5 first:border-t-0 first:pt-0">
          {message}
          {rule ? (
            <>
              {" "}
              <a
                href={`/method#${rule}`}
                aria-label={`Rule ${rule} in the method`}
                className="inline-block min-w-6 text-xs text-muted underline decoration-edge underline-offset-2 hover:text-accent"
              >
                {rule}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
