import type { ReactNode } from "react";
import { Objections } from "@/components/decision/assent/objections";
import { CumulativeChart, YearOneChart } from "@/components/decision/document/charts";
import { Consequences } from "@/components/decision/document/consequences";
import { Drivers } from "@/components/decision/document/drivers";
import { AssumptionsUsed, Bill, Ledger } from "@/components/decision/document/figures";
import { OnePage } from "@/components/decision/document/one-page";
import { Options } from "@/components/decision/document/options";
import { Outcome } from "@/components/decision/document/outcome";
import { PeopleAndDates } from "@/components/decision/document/people";
import { Prose } from "@/components/decision/document/prose";
import { Provenance } from "@/components/decision/document/provenance";
import { Part } from "@/components/reading/part";
import { Moment } from "@/components/team/moment";
import { Disclosure } from "@/components/ui/disclosure";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { placeSentences } from "@/lib/decisions/place-words";
import { type WordPart, wordPartLabels } from "@/lib/decisions/words";
import { formatDate } from "@/lib/format/dates";
import { nameInSentence } from "@/lib/planner/name-in-sentence";

interface SharedRecordProps {
  doc: RecordDocument;
  /** Addresses of what the link offers besides reading; absent: not offered. */
  sandbox?: string | undefined;
  files: readonly { readonly href: string; readonly label: string }[];
  /** Stands at the end. */
  feedback: ReactNode;
}

/** The record for a stakeholder: one page first, then the comparison and the charts, then the detail for whoever opens it. */
export function SharedRecord({ doc, sandbox, files, feedback }: SharedRecordProps) {
  const { record, pricesAsOf, words, chosen } = doc;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <header className="grid gap-2">
        <p className="figures text-sm text-muted">Decision record {formatRecordNumber(record.number)}</p>
        <h1 className="text-3xl break-words">{record.title}</h1>
        {placeSentences(record).map((sentence) => (
          <p key={sentence} className={`text-sm ${record.supersededBy ? "text-warn" : "text-muted"}`}>
            {sentence}
          </p>
        ))}
      </header>
      <Part id="short" title="In one minute">
        <OnePage doc={doc} />
      </Part>
      {sandbox || files.length > 0 ? (
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-sm" data-print="no">
          {sandbox ? (
            <a href={sandbox} className="link" rel="nofollow">
              Try other inputs
            </a>
          ) : null}
          {files.map(({ href, label }) => (
            <a key={href} href={href} className="link" rel="nofollow" download>
              {label}
            </a>
          ))}
        </p>
      ) : null}
      <Part
        id="comparison"
        title="The comparison"
        lead={`Every platform that was considered, in the order of its points. Prices as of ${formatDate(pricesAsOf)}.`}
      >
        <YearOneChart doc={doc} />
        <CumulativeChart doc={doc} />
        <Options doc={doc} />
      </Part>
      <section aria-labelledby="detail" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2 id="detail" className="border-t border-edge pt-3 text-xl">
          The detail
        </h2>
        <div>
          <Detail title="People and dates">
            <div className="grid gap-4">
              <PeopleAndDates doc={doc} />
              <Objections objections={doc.objections} />
            </div>
          </Detail>
          <Said part="context" text={words.context} />
          <Detail title={wordPartLabels.drivers}>
            <Drivers doc={doc} />
          </Detail>
          <Detail title={wordPartLabels.outcome}>
            <Outcome doc={doc} />
          </Detail>
          <Detail title="Consequences">
            <Consequences doc={doc} />
          </Detail>
          <Said part="confirmation" text={words.confirmation} />
          <Said part="moreInformation" text={words.moreInformation} />
          {record.notes.length === 0 ? null : (
            <Detail title="Notes added since">
              <Notes doc={doc} />
            </Detail>
          )}
          <Detail title={`The bill of ${nameInSentence(chosen.name)}`}>
            <Bill doc={doc} />
          </Detail>
          <Detail title={`The work that ${nameInSentence(chosen.name)} makes`}>
            <Ledger doc={doc} />
          </Detail>
          <Detail title="Assumptions">
            <AssumptionsUsed doc={doc} />
          </Detail>
          <Detail title="Where the numbers come from, and what they leave out">
            <Provenance doc={doc} />
          </Detail>
        </div>
      </section>
      {feedback}
    </article>
  );
}

const Detail = ({ title, children }: { title: string; children: ReactNode }) => (
  <Disclosure summary={<h3 className="inline">{title}</h3>}>{children}</Disclosure>
);

const Said = ({ part, text }: { part: WordPart; text: string }) =>
  text === "" ? null : (
    <Detail title={wordPartLabels[part]}>
      <Prose text={text} />
    </Detail>
  );

const noteTitles = { amendment: "Amended", repriced: "Priced again" } as const;

function Notes({ doc: { record } }: { doc: RecordDocument }) {
  return (
    <ol className="grid gap-5">
      {record.notes.map(({ id, kind, body, by, at }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <p className="text-sm text-muted">
            {noteTitles[kind]} <Moment at={at} />, {by ?? "a former member"}
          </p>
          <Prose text={body} />
        </li>
      ))}
    </ol>
  );
}
