/** Sentences one under the other. */
export function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid max-w-prose list-disc gap-1.5 pl-5 text-sm marker:text-muted">
      {lines.map((line) => (
        <li key={line}>{line.charAt(0).toUpperCase() + line.slice(1)}</li>
      ))}
    </ul>
  );
}
