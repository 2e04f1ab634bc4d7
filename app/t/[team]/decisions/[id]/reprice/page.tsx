import type { Metadata } from "next";
import { Report } from "@/components/decision/reprice/report";
import { WaysOn } from "@/components/decision/reprice/ways-on";
import { WaysToRead } from "@/components/decision/reprice/ways-to-read";
import { Part } from "@/components/reading/part";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { Callout } from "@/components/ui/callout";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { reckoningsByUser } from "@/lib/decisions/attempts";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { DecisionRecord } from "@/lib/decisions/record";
import type { Basis } from "@/lib/decisions/reprice";
import { defaultReviewOn } from "@/lib/decisions/review-date";
import { hasOpenWords, statusLabels } from "@/lib/decisions/status";
import { listBooks } from "@/lib/decisions/today";
import { formatDate } from "@/lib/format/dates";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { err, type Result } from "@/lib/planner/result";
import { can } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { openRecord } from "../../open-record";
import { amendRepriced, keepDecision } from "./actions";
import { basisOf, bookOf, newestBook, type Reading, reportFor, scenarioOf } from "./report-for";

type Props = PageProps<"/t/[team]/decisions/[id]/reprice">;

async function open({ params, searchParams }: Props) {
  const { team, id } = await params;
  const query = await searchParams;
  const [book, basis] = [bookOf(query.book), basisOf(query.basis)];
  const opened = await openRecord(team, id, "decision:read", addressOf(team, id, book, basis));
  return { ...opened, book, basis };
}

/** What is usual stands in no address. */
const addressOf = (team: string, id: string, book: PriceBook, basis: Basis) =>
  paths.reprice(team, id, {
    ...(book.id === newestBook.id ? {} : { book: book.id }),
    ...(basis === "frozen" ? {} : { basis }),
  });

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await open(props);
  return { title: `${formatRecordNumber(record.number)} at today’s prices` };
}

export default async function RepricePage(props: Props) {
  const { scope, record, book, basis } = await open(props);
  const { slug } = scope;
  const scenario = await scenarioOf(scope, record);
  const reading = await readAt(scope, record, { book, basis });
  const number = formatRecordNumber(record.number);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-6">
        <Trail
          steps={[
            { href: paths.decisions(slug), label: "Decisions" },
            { href: paths.decision(slug, record.id), label: `${number} ${record.title}` },
          ]}
        />
        <PageHeading title="At today’s prices">
          What moved since the numbers of decision {number} were frozen, with prices as of{" "}
          {formatDate(record.frozen.priceBook.asOf)} from {record.frozen.priceBook.label}, and whether its platform
          would still be picked. Nothing here changes the record.
        </PageHeading>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <WaysToRead
            label="Scenario"
            ways={[
              {
                label: "The frozen scenario",
                href: addressOf(slug, record.id, book, "frozen"),
                isChosen: basis === "frozen" || scenario === null,
              },
              ...(scenario === null
                ? []
                : [
                    {
                      label: `The scenario as saved now, version ${scenario.version}`,
                      href: addressOf(slug, record.id, book, "saved"),
                      isChosen: basis === "saved",
                    },
                  ]),
            ]}
          />
          {listBooks.length > 1 ? (
            <WaysToRead
              label="Price book"
              ways={listBooks.map((one) => ({
                label: one.label,
                href: addressOf(slug, record.id, one, basis),
                isChosen: one.id === book.id,
              }))}
            />
          ) : null}
        </div>
      </div>
      {reading.ok ? (
        <>
          <Report report={reading.value.report} />
          <Part id="then" title="And now">
            <WhatNext scope={scope} record={record} reading={reading.value} />
          </Part>
        </>
      ) : (
        <Callout tone="warn" title={reading.error.title}>
          <p>{reading.error.text}</p>
        </Callout>
      )}
    </div>
  );
}

/** The report, or why there is none. */
async function readAt(
  scope: TeamScope,
  record: DecisionRecord,
  how: { readonly book: PriceBook; readonly basis: Basis },
): Promise<Result<Reading, { readonly title: string; readonly text: string }>> {
  const attempt = await takeAttempt(reckoningsByUser, scope.userId);
  if (!attempt.ok) return err({ title: "Not worked out just now", text: tooMany(attempt.error).error.message });
  const reading = await reportFor(scope, record, how);
  if (reading.ok) return reading;
  const text = reading.error.map(({ message }) => message).join(" ");
  return err({ title: "This scenario cannot be worked out any more", text });
}

function WhatNext({ scope, record, reading }: { scope: TeamScope; record: DecisionRecord; reading: Reading }) {
  const { status, reviewOn } = record;
  if (status !== "accepted")
    return (
      <p className="max-w-prose text-sm text-muted">
        {hasOpenWords(status)
          ? "The record is not accepted yet, so there is nothing to keep or to amend."
          : `The record is ${statusLabels[status].label.toLowerCase()} and no longer in force, so there is nothing to keep.`}
      </p>
    );
  if (!can(scope.role, "decision:write"))
    return (
      <p className="max-w-prose text-sm text-muted">
        An owner or an editor of the team can keep the decision, amend it or begin one that takes its place.
      </p>
    );
  const today = new Date().toISOString().slice(0, 10);
  const { report, seen } = reading;
  return (
    <WaysOn
      key={seen}
      team={scope.slug}
      id={record.id}
      noteId={newId()}
      read={{ book: report.after.priceBook.id, basis: report.basis, seen }}
      reviewOn={reviewOn !== null && reviewOn > today ? reviewOn : defaultReviewOn(today)}
      newDecision={paths.newDecision(scope.slug, record.scenario?.id, record.id)}
      keepDecision={keepDecision}
      amendRepriced={amendRepriced}
    />
  );
}
