import type { ReactNode } from "react";
import type { RecordDocument } from "@/lib/decisions/document";
import { Reached } from "./reached";

/** The record for somebody with one minute: what, why, at what cost, at what price beyond money, and until when. */
export function OnePage({ doc }: { doc: RecordDocument }) {
  const { decision, reasons, costs, sacrifices, lookAgain } = doc.onePage;
  const [first, ...others] = costs;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-1">
        <p className="max-w-prose text-2xl font-semibold text-balance">{decision}</p>
        <Reached doc={doc} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)] print:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div className="grid content-start gap-5">
          <Block title={reasons.length === 3 ? "Three reasons" : "Why"}>
            <Numbered lines={reasons} none="It has the most points; no single rule decides." />
          </Block>
          <Block title="What it gives up">
            <Lines lines={sacrifices} none="Nothing that was asked for." />
          </Block>
          <Block title="When it is looked at again">
            <Lines lines={lookAgain} none="No date and no condition is set." />
          </Block>
        </div>
        <Block title="What it costs">
          {first ? (
            <p>
              <span className="figures block text-3xl font-semibold">{first.value}</span>
              <span className="text-muted">{lowered(first.label)}</span>
            </p>
          ) : null}
          <dl className="grid">
            {others.map(({ label, value }) => (
              <div
                key={label}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-1.5"
              >
                <dt className="text-muted">{label}</dt>
                <dd className="figures ml-auto text-right">{value}</dd>
              </div>
            ))}
          </dl>
        </Block>
      </div>
    </div>
  );
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-2 text-sm">
      <h3 className="border-t border-edge pt-2 text-base">{title}</h3>
      {children}
    </section>
  );
}

interface LinesProps {
  lines: readonly string[];
  none: string;
}

function Numbered({ lines, none }: LinesProps) {
  if (lines.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ol className="grid list-decimal gap-1.5 pl-5 marker:font-semibold marker:text-accent">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function Lines({ lines, none }: LinesProps) {
  if (lines.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="grid list-disc gap-1.5 pl-5 marker:text-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
