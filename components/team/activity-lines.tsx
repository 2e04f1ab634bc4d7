import type { ActivitySubject } from "@/lib/activity/events";
import type { SentencePart, TellableEvent } from "@/lib/activity/sentences";
import { activitySentence } from "@/lib/activity/sentences";
import { paths } from "@/lib/paths";
import { Moment } from "./moment";

export interface ShownEvent extends TellableEvent {
  readonly id: string;
  readonly at: Date;
  readonly subject: ActivitySubject;
  readonly subjectId: string | null;
  /** Whether the scenario or the decision record it is about can still be opened. */
  readonly isThere: boolean;
}

interface ActivityLinesProps {
  team: string;
  events: readonly ShownEvent[];
  /** Where to find all that happened to the same scenario or decision, for a log that can be narrowed to it. */
  aboutHref?: ((subjectId: string) => string) | undefined;
}

/** What happened, a sentence each, newest first. */
export function ActivityLines({ team, events, aboutHref }: ActivityLinesProps) {
  if (events.length === 0) return <p className="text-sm text-muted">Nothing has happened yet.</p>;
  return (
    <ol className="grid">
      {events.map((event) => (
        <li
          key={event.id}
          className="grid gap-x-6 border-b border-line py-2 text-sm first:border-t sm:flex sm:items-baseline sm:justify-between"
        >
          <p className="min-w-0 break-words">
            <Sentence team={team} event={event} />
          </p>
          <p className="figures shrink-0 text-xs text-muted">
            {aboutHref && (event.subject === "scenario" || event.subject === "decision") && event.subjectId !== null ? (
              <a href={aboutHref(event.subjectId)} className="link mr-3">
                All of this {event.subject}
              </a>
            ) : null}
            <Moment at={event.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ team, event }: { team: string; event: ShownEvent }) {
  return activitySentence(event).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their order
    <Part key={place} team={team} event={event} part={part} />
  ));
}

function Part({ team, event, part }: { team: string; event: ShownEvent; part: SentencePart }) {
  if (part.kind === "person") return <span className="font-medium">{part.text}</span>;
  if ((part.kind === "scenario" || part.kind === "decision") && event.isThere && event.subjectId !== null) {
    const pathOf = part.kind === "scenario" ? paths.scenario : paths.decision;
    return (
      <a href={pathOf(team, event.subjectId)} className="link">
        {part.text}
      </a>
    );
  }
  return part.text;
}
