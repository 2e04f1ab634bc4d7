import type { ReactNode } from "react";
import { Part } from "@/components/reading/part";
import type { Option, RecordDocument } from "@/lib/decisions/document";
import { type WordPart, wordPartLabels } from "@/lib/decisions/words";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { CumulativeChart, YearOneChart } from "./charts";
import { Consequences } from "./consequences";
import { Drivers } from "./drivers";
import { AssumptionsUsed, Bill, Ledger } from "./figures";
import { Options } from "./options";
import { Outcome } from "./outcome";
import { PeopleAndDates } from "./people";
import { Prose } from "./prose";
import { Provenance } from "./provenance";

/** The parts of the body in order, for a list of contents. */
export const bodyParts = [
  { id: "people", title: "People and dates" },
  { id: "context", title: wordPartLabels.context },
  { id: "drivers", title: wordPartLabels.drivers },
  { id: "options", title: "Considered options" },
  { id: "outcome", title: wordPartLabels.outcome },
  { id: "consequences", title: "Consequences" },
  { id: "confirmation", title: wordPartLabels.confirmation },
  { id: "more", title: wordPartLabels.moreInformation },
  { id: "bill", title: "The bill" },
  { id: "labour", title: "The work" },
  { id: "assumptions", title: "Assumptions" },
  { id: "provenance", title: "Where the numbers come from" },
] as const;

interface RecordBodyProps {
  doc: RecordDocument;
  /** Stands under the reason of an option. */
  belowOption?: ((option: Option) => ReactNode) | undefined;
  /** Stands at the end of "more information": dated notes. */
  notes?: ReactNode;
}

/** The whole record in the order of MADR 4, and then the figures it rests on. */
export function RecordBody({ doc, belowOption, notes }: RecordBodyProps) {
  const name = nameInSentence(doc.chosen.name);
  const titleOf = (id: (typeof bodyParts)[number]["id"]) => bodyParts.find((part) => part.id === id)?.title ?? "";
  const part = (id: (typeof bodyParts)[number]["id"], children: ReactNode, lead?: ReactNode) => (
    <Part id={id} title={titleOf(id)} lead={lead}>
      {children}
    </Part>
  );
  const said = (which: WordPart) => <Said text={doc.words[which]} />;
  return (
    <>
      {part("people", <PeopleAndDates doc={doc} />)}
      {part("context", said("context"))}
      {part("drivers", <Drivers doc={doc} />)}
      {part(
        "options",
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <Options doc={doc} below={belowOption} />
          <YearOneChart doc={doc} />
          <CumulativeChart doc={doc} />
        </div>,
        "All of them, in the order of their points.",
      )}
      {part("outcome", <Outcome doc={doc} />)}
      {part("consequences", <Consequences doc={doc} />)}
      {part("confirmation", said("confirmation"), "How it will be seen whether the decision holds.")}
      {part(
        "more",
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {doc.words.moreInformation === "" && notes ? null : said("moreInformation")}
          {notes}
        </div>,
      )}
      {part("bill", <Bill doc={doc} />, `The first month on ${name}.`)}
      {part("labour", <Ledger doc={doc} />, `Your own hours for ${name}.`)}
      {part("assumptions", <AssumptionsUsed doc={doc} />)}
      {part("provenance", <Provenance doc={doc} />)}
    </>
  );
}

function Said({ text }: { text: string }) {
  return text === "" ? <p className="text-sm text-muted">Nothing is written here.</p> : <Prose text={text} />;
}
