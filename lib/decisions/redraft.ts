import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { draftWords } from "./draft";
import { defaultTitle } from "./file-name";
import type { Frozen } from "./frozen";
import { type RecordWords, wordParts } from "./words";

interface Numbers {
  readonly frozen: Pick<Frozen, "evaluation">;
  /** The chosen platform, of that evaluation. */
  readonly platform: PlatformEvaluation;
}

interface Written {
  readonly title: string;
  readonly words: RecordWords;
}

/**
 * What a record says over other numbers or another platform: parts that still are as Berth drafted them are drafted anew, and
 * what somebody wrote stays.
 */
export function redraft({ title, words }: Written, before: Numbers, after: Numbers, whyNotPick: string): Written {
  const [was, is] = [draftOf(before), draftOf(after)];
  const parts = wordParts.map((part) => [part, words[part] === was[part] ? is[part] : words[part]]);
  return {
    title: title === defaultTitle(before.platform.name) ? defaultTitle(after.platform.name) : title,
    words: { ...words, ...Object.fromEntries(parts), whyNotPick },
  };
}

const draftOf = ({ frozen, platform }: Numbers): RecordWords => draftWords(frozen, platform, "");
