import { SCENARIO_FORM_ID } from "@/components/assumptions/form-id";
import { MarksLegend } from "@/components/assumptions/mark";
import { OwnPricesLine } from "@/components/prices/own-prices-line";
import { buttonClass } from "@/components/ui/button";
import { formatDate } from "@/lib/format/dates";
import type { Evaluation } from "@/lib/planner/evaluation";
import { comparedPlatform } from "@/lib/planner/platforms/compared";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { ResultsProps } from "@/lib/view-state";
import { Assumptions } from "./assumptions";
import { Availability } from "./availability";
import { Bill } from "./bill";
import { Capabilities } from "./capabilities";
import { Certificates } from "./certificates";
import { Contents } from "./contents";
import { Gates } from "./gates";
import { Headline } from "./headline";
import { Labour } from "./labour";
import { Points } from "./points";
import { ProductionGap } from "./production-gap";
import { Promises } from "./promises";
import { Remarks } from "./remarks";
import { Responsibilities } from "./responsibilities";
import { Sizing } from "./sizing";
import { TwelveMonths } from "./twelve-months";
import { ViewLink } from "./view-link";

interface PlatformViewProps extends ResultsProps<Evaluation> {
  platformId: PlatformId;
}

/**
 * Everything Berth knows and assumes about one platform in this scenario. It takes the place of the other results while it
 * is open, so that it reads, prints and works by keyboard like a page of its own.
 */
export function PlatformView({ evaluation, platformId, actions, linkTo }: PlatformViewProps) {
  const platform = evaluation.platforms.find(({ id }) => id === platformId);
  const facts = comparedPlatform(evaluation, platformId);
  if (!platform || !facts) return null;
  const { scenario, priceBook } = evaluation;
  return (
    <article
      aria-labelledby="platform-view-title"
      data-platform-view={platformId}
      className="grid grid-cols-[minmax(0,1fr)] gap-8"
    >
      <header className="grid gap-4">
        <p data-print="no">
          <ViewLink
            href={linkTo({ platform: null })}
            onFollow={actions ? () => actions.openPlatform(null) : undefined}
            className={buttonClass({ size: "sm" })}
          >
            <span aria-hidden="true">←</span> All results
          </ViewLink>
        </p>
        <Headline evaluation={evaluation} platform={platform} facts={facts} />
        <Contents hasGap={facts.productionGap !== undefined} hasMonths={platform.yearOne !== null} />
        <MarksLegend />
      </header>
      <Gates platform={platform} />
      {facts.productionGap ? <ProductionGap gap={facts.productionGap} /> : null}
      <Bill platform={platform} />
      <Labour evaluation={evaluation} platform={platform} facts={facts} actions={actions} />
      <TwelveMonths platform={platform} />
      <Sizing platform={platform} />
      <Availability platform={platform} targetPercent={scenario.availabilityTargetPercent} />
      <Points platform={platform} priorities={scenario.priorities} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <Responsibilities facts={facts} />
        <Capabilities facts={facts} />
      </div>
      <Certificates facts={facts} />
      <Promises facts={facts} />
      <Assumptions evaluation={evaluation} facts={facts} actions={actions} />
      <noscript>
        <button type="submit" form={SCENARIO_FORM_ID} className={buttonClass({ variant: "primary" })}>
          Work it out with my numbers
        </button>
      </noscript>
      <Remarks evaluation={evaluation} platform={platform} facts={facts} />
      <p className="text-xs text-muted">
        Prices: {priceBook.label}, as of {formatDate(priceBook.asOf)}.{" "}
        {platformId.startsWith("private-") ? null : (
          <a href={`/catalogue/platforms/${platformId}`} className="link">
            The facts in the catalogue
          </a>
        )}
      </p>
      <OwnPricesLine priceBook={priceBook} />
    </article>
  );
}
