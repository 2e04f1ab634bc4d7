import type { Fact } from "@/lib/decisions/document";

/** Names and their values, two columns where there is room. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-10 text-sm md:grid-cols-2 print:grid-cols-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-1.5">
          <dt className="text-muted">{label}</dt>
          <dd className="figures ml-auto min-w-0 text-right break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
