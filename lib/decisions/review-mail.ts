import { formatCount, plural } from "@/lib/format/number";
import { composeMail, type Mail } from "@/lib/mail/compose";
import type { Found } from "./check-conditions";
import { formatRecordNumber } from "./file-name";
import { foundInWords } from "./found-words";

interface ReviewLetter {
  readonly teamName: string;
  /** The team's first page, which lists them. */
  readonly link: string;
  readonly records: readonly {
    readonly number: number;
    readonly title: string;
    /** In a sentence. */
    readonly platformName: string;
    readonly url: string;
    readonly found: readonly Found[];
  }[];
}

/** To the owners of a team: which decisions are to be looked at again, and what was seen. */
export function reviewMail({ teamName, link, records }: ReviewLetter): Mail {
  const count = records.length;
  const [only] = records;
  const what =
    count === 1 && only !== undefined
      ? `decision ${formatRecordNumber(only.number)}, “${only.title}”`
      : `${formatCount(count)} decisions`;
  return composeMail({
    subject: `Look again at ${what}, in “${teamName}” at Berth`,
    before: [
      `${count === 1 ? "One decision" : `${capital(formatCount(count))} decisions`} of the team “${teamName}” should be looked at again:`,
      ...records.map(
        ({ number, title, platformName, url, found }) =>
          `${formatRecordNumber(number)}, “${title}”: ${found.map((one) => foundInWords(one, platformName)).join(" ")} ${url}`,
      ),
    ],
    link: { label: "Open the team’s overview", url: link },
    after: [
      `You are told once of each. Somebody who may edit can keep ${plural(count, "the decision", "each decision")}, amend it or begin one that takes its place.`,
    ],
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
