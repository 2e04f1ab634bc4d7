import { Part } from "@/components/reading/part";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Table, Td, Th } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { formatDate } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/number";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import { limitsOf, type Trial } from "@/lib/share/sandbox";
import type { SandboxField } from "@/lib/share/sandbox-fields";
import { wordRecommendation } from "@/lib/wording/recommendation";

interface TryPageProps {
  /** Where the form leads: this page. */
  action: string;
  /** The record. */
  back: string;
  doc: RecordDocument;
  fields: readonly SandboxField[];
  trial: Trial;
}

/** The record's comparison with a few inputs moved: on this page only, and by a form that needs no script. */
export function TryPage({ action, back, doc, fields, trial }: TryPageProps) {
  const { record } = doc;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <header className="grid gap-3">
        <p className="text-sm">
          <a href={back} className="link">
            Back to the record
          </a>
        </p>
        <h1 className="text-2xl break-words">Try other inputs: {record.title}</h1>
        <Callout tone="warn" title="This is not the record">
          <p>
            What you change here stays on this page: it reaches neither record {formatRecordNumber(record.number)} nor
            the team. Prices are those of the record, as of {formatDate(doc.pricesAsOf)}.
          </p>
        </Callout>
      </header>
      <form method="get" action={action} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {fields.map((field) => (
            <Input key={field} field={field} doc={doc} trial={trial} />
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            Work it out
          </Button>
          {trial.isMoved ? (
            <a href={action} className={buttonClass()}>
              Back to the record’s inputs
            </a>
          ) : null}
        </div>
      </form>
      {trial.evaluation ? <Outcome doc={doc} evaluation={trial.evaluation} isMoved={trial.isMoved} /> : null}
      {trial.evaluation === null && trial.faults.size === 0 ? (
        <p className="text-sm text-muted">
          The planner of today does not take this record’s scenario any more, so there is nothing to try. The record
          itself stands as it was frozen.
        </p>
      ) : null}
    </div>
  );
}

function Input({ field, doc, trial }: { field: SandboxField; doc: RecordDocument; trial: Trial }) {
  const { min, max, whole } = limitsOf(field);
  const name = pathInWords(field);
  return (
    <TextInput
      label={name.charAt(0).toUpperCase() + name.slice(1)}
      hint={`In the record: ${inRecord(field, doc)}. From ${valueInWords(field, min)} to ${valueInWords(field, max)}.`}
      name={field}
      inputMode={whole ? "numeric" : "decimal"}
      autoComplete="off"
      defaultValue={trial.typed.get(field) ?? ""}
      error={trial.faults.get(field)}
    />
  );
}

const inRecord = (field: SandboxField, { evaluation: { scenario } }: RecordDocument): string => {
  const value = field
    .split(".")
    .reduce<unknown>((here, key) => (here as Readonly<Record<string, unknown>> | undefined)?.[key], scenario); // as the schema nests
  return value === null || value === undefined ? "not set" : valueInWords(field, value);
};

interface OutcomeProps {
  doc: RecordDocument;
  evaluation: Evaluation;
  isMoved: boolean;
}

function Outcome({ doc, evaluation, isMoved }: OutcomeProps) {
  const frozen = new Map(doc.evaluation.platforms.map((platform) => [platform.id, platform]));
  const isOtherEngine = evaluation.engineVersion !== doc.evaluation.engineVersion;
  return (
    <Part
      id="result"
      title={isMoved ? "With your inputs" : "With the record’s inputs"}
      lead={wordRecommendation(evaluation).headline}
    >
      {isOtherEngine ? (
        <Callout tone="info" title={`Worked out by planner version ${evaluation.engineVersion}`}>
          <p>The record’s own figures are of version {doc.evaluation.engineVersion}, so they can differ a little.</p>
        </Callout>
      ) : null}
      <Table caption="First year of each platform in US dollars, labour included: as tried, and in the record">
        <thead>
          <tr>
            <Th className="w-full min-w-40">Platform</Th>
            <Th isFigure>Tried ($)</Th>
            <Th isFigure>Record ($)</Th>
            <Th isFigure>Points, tried</Th>
            <Th isFigure>Points, record</Th>
          </tr>
        </thead>
        <tbody>
          {evaluation.platforms
            .filter(({ kind }) => kind !== "local")
            .map((platform) => (
              <tr key={platform.id} data-tried={platform.id}>
                <Th scope="row" className="font-normal">
                  {platform.name} <Marks platform={platform} doc={doc} evaluation={evaluation} />
                </Th>
                <Td isFigure className="font-medium">
                  {yearOne(platform)}
                </Td>
                <Td isFigure className="text-muted">
                  {yearOne(frozen.get(platform.id))}
                </Td>
                <Td isFigure>{points(platform)}</Td>
                <Td isFigure className="text-muted">
                  {points(frozen.get(platform.id))}
                </Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </Part>
  );
}

function Marks({
  platform,
  doc,
  evaluation,
}: {
  platform: PlatformEvaluation;
  doc: RecordDocument;
  evaluation: Evaluation;
}) {
  return (
    <>
      {platform.id === doc.chosen.id ? <Badge tone="accent">chosen in the record</Badge> : null}{" "}
      {platform.id === evaluation.recommendation.platform ? <Badge tone="ok">pick with these inputs</Badge> : null}{" "}
      {platform.status === "excluded" ? <Badge>excluded</Badge> : null}
    </>
  );
}

const yearOne = (platform: PlatformEvaluation | undefined): string =>
  platform?.yearOne ? formatNumber(platform.yearOne.totalUsd) : "–";

const points = (platform: PlatformEvaluation | undefined): string =>
  platform?.status === "eligible" ? formatNumber(platform.points.total, 1, 1) : "–";
