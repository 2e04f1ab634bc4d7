import { Icon } from "@/components/ui/icon";
import type { VoteLine } from "@/lib/decisions/vote-words";

/** Every objection that was ever made, with its reason: those that stand first. For the record's page and for its readers. */
export function Objections({ objections }: { objections: readonly VoteLine[] }) {
  if (objections.length === 0) return null;
  const [standing, past] = [objections.filter(({ stands }) => stands), objections.filter(({ stands }) => !stands)];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {standing.map((objection) => (
        <figure
          key={objection.id}
          className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-l-2 border-danger bg-danger-soft px-3 py-2.5 text-sm"
        >
          <figcaption className="flex gap-2 font-medium">
            <Icon name="warning" className="mt-0.5 shrink-0 text-danger" />
            <span className="min-w-0 break-words">{objection.sentence}</span>
          </figcaption>
          <Reason text={objection.reason} />
        </figure>
      ))}
      {past.map((objection) => (
        <figure
          key={objection.id}
          className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-l-2 border-edge bg-sunken px-3 py-2.5 text-sm"
        >
          <figcaption className="font-medium">{objection.sentence}</figcaption>
          <Reason text={objection.reason} />
          <p className="text-muted">{objection.afterwards}</p>
        </figure>
      ))}
    </div>
  );
}

/** As it was typed: plain text with its line breaks. */
const Reason = ({ text }: { text: string }) => (
  <blockquote className="max-w-prose break-words whitespace-pre-line">{text}</blockquote>
);
