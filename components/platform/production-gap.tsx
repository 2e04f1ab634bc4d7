import { Section } from "./section";

/** What stands between a laptop and production. */
export function ProductionGap({ gap, level }: { gap: readonly string[]; level?: 2 | undefined }) {
  return (
    <Section id="production-gap" title="What stands between it and production" level={level}>
      <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm marker:text-muted">
        {gap.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
