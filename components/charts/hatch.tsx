/** A hatch in a colour, for areas that are of another nature than their neighbours. */
export function Hatch({ id, fill }: { id: string; fill: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--color-paper)" />
      <rect width="2.5" height="5" fill={fill} />
    </pattern>
  );
}

/** Patterns are defined once for a whole chart, in a drawing that takes no room. */
export function Hatches({ hatches }: { hatches: readonly { id: string; fill: string }[] }) {
  if (hatches.length === 0) return null;
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {hatches.map((hatch) => (
          <Hatch key={hatch.id} {...hatch} />
        ))}
      </defs>
    </svg>
  );
}
