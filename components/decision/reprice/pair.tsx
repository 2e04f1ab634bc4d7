/** A figure then and today; once where it is the same. */
export function Pair({
  before,
  after,
  format,
}: {
  before: number | null;
  after: number | null;
  format: (value: number) => string;
}) {
  const [then, now] = [before, after].map((value) => (value === null ? "–" : format(value)));
  if (then === now) return <span className="text-muted">{now}</span>;
  return (
    <>
      <span className="text-muted">{then}</span>
      <span className="text-faint"> → </span>
      {now}
    </>
  );
}
