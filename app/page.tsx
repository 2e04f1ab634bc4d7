import type { Metadata } from "next";
import { cache } from "react";
import { PageHeading } from "@/components/shell/page-heading";
import { evaluateOnce } from "@/components/workspace/evaluate-once";
import { checkScenario } from "@/components/workspace/evaluate-state";
import { LinkNotice } from "@/components/workspace/link-notice";
import { pickOf } from "@/components/workspace/pick";
import { Workspace } from "@/components/workspace/workspace";
import { decodeLink, isExample, type PlannerState, pairsOf } from "@/lib/link/codec";
import { fittingAssumptions } from "@/lib/link/fitting-assumptions";
import { readScenario } from "@/lib/link/scenario-texts";
import { getPriceBook, priceBooks } from "@/lib/planner/price-books/index";
import { exampleTexts } from "@/lib/samples";
import { defaultView } from "@/lib/view-state";

const example: PlannerState = { fields: exampleTexts, priceBook: null, assumptions: {}, view: defaultView };

/** A link comes from anywhere: whatever it carries, there is a page to show. */
const open = cache(async (query: PageProps<"/">["searchParams"]) => {
  const decoded = decodeLink(pairsOf(await query));
  const {
    state: asked,
    leftOut,
    notTaken,
  } = decoded.ok ? decoded.value : { state: example, leftOut: [], notTaken: [] };
  const fitting = fittingAssumptions(asked.fields, asked.assumptions);
  const state = { ...asked, assumptions: fitting.taken };
  const unknownBook = state.priceBook !== null && getPriceBook(state.priceBook) === null ? state.priceBook : null;
  const report = {
    refusal: decoded.ok ? null : decoded.error.message,
    leftOut,
    notTaken: [...notTaken, ...fitting.notTaken],
    unknownBook,
  };
  return { state: unknownBook === null ? state : { ...state, priceBook: null }, report };
});

export async function generateMetadata({ searchParams }: PageProps<"/">): Promise<Metadata> {
  const { state } = await open(searchParams);
  const { name } = state.fields;
  return { ...(name && !isExample(state.fields) ? { title: name } : {}), alternates: { canonical: "/" } };
}

export default async function PlannerPage({ searchParams }: PageProps<"/">) {
  const { state, report } = await open(searchParams);
  const { assumptions } = state;
  const { faults } = readScenario(state.fields, (scenario) => checkScenario(scenario, assumptions));
  const result = evaluateOnce(state);
  // Unreachable as long as the planner's objections name fields: they are passed over. Then the error page says so.
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join(" "));
  const books = priceBooks.map(({ id, label, asOf, about, kind }) => ({ id, label, asOf, about, kind }));

  return (
    <div className="grid gap-5">
      <PageHeading title="Where should your containers run?">
        Say what your team looks like, and see which platform fits and what each would cost in the first year, your own
        hours included.
      </PageHeading>
      <LinkNotice report={report} />
      <Workspace initial={state} initialFaults={faults} initialPick={pickOf(result.value)} books={books} />
    </div>
  );
}
