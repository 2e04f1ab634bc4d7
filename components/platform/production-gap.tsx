import { Section } from "./section";

/** What stands between a laptop and production. */
export function ProductionGap({ gap }: { gap: readonly string[] }) {
  return (
    <Section id="production-gap" title="What stands between it and production">
      <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm marker:text-muted">
        {gap.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
