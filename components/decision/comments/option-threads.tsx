import { countOpen, type Thread } from "@/lib/decisions/threads";
import { formatNumber, plural } from "@/lib/format/number";
import { groupAnchor } from "./comments";

/** Beside an option: how many threads there are about it, as a link to them. Nothing where there is none. */
export function OptionThreads({ option, threads }: { option: string; threads: readonly Thread[] }) {
  const about = threads.filter((thread) => thread.option === option);
  const [first] = about;
  if (!first) return null;
  const open = countOpen(about);
  const text =
    open > 0
      ? `${formatNumber(open)} open ${plural(open, "thread")}`
      : `${formatNumber(about.length)} resolved ${plural(about.length, "thread")}`;
  return (
    <a href={open > 0 ? `#${groupAnchor(option)}` : `#comment-${first.id}`} className="link text-xs" data-print="no">
      {text}
    </a>
  );
}
