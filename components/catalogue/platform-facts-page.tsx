import { EvidenceLine } from "@/components/assumptions/evidence";
import { formatThree } from "@/components/assumptions/hours";
import { Capabilities } from "@/components/platform/capabilities";
import { Certificates } from "@/components/platform/certificates";
import { ProductionGap } from "@/components/platform/production-gap";
import { Promises } from "@/components/platform/promises";
import { Responsibilities } from "@/components/platform/responsibilities";
import { Section } from "@/components/platform/section";
import { Sentences } from "@/components/reading/sentences";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import type { PlatformKnowledge } from "@/lib/planner/platforms/platform";
import { platformKindLabels } from "@/lib/wording/labels";
import { LabourTable } from "./labour-table";
import { plannerLink } from "./planner-link";
import { Trail } from "./trail";

/** What is true of a platform whatever the team. */
export function PlatformFactsPage({ platform }: { platform: PlatformKnowledge }) {
  const { id, name, provider, kind, summary, productionGap, labour, notes, notIncluded } = platform;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-3">
        <Trail href="/catalogue#platforms">{platformKindLabels[kind].label}</Trail>
        <PageHeading title={name}>{summary}</PageHeading>
        <p className="text-sm text-muted">Provider: {provider}</p>
        <p data-print="no">
          <a href={plannerLink(id)} className={buttonClass()}>
            See what it would cost your team
          </a>
        </p>
      </div>
      {productionGap ? <ProductionGap gap={productionGap} level={2} /> : null}
      <Promises facts={platform} level={2} />
      <Certificates facts={platform} level={2} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 xl:grid-cols-2">
        <Responsibilities facts={platform} level={2} />
        <Capabilities facts={platform} level={2} />
      </div>
      <Section id="labour" title="The work" level={2} lead={<EvidenceLine {...labour.evidence} className="text-sm" />}>
        <LabourTable
          platforms={[platform]}
          caption="Low / likely / high hours for one production environment of up to ten services and five machines, by experience."
        />
        <p className="max-w-prose text-sm">
          Whoever is new to it learns for {formatThree(labour.learning)} hours.{" "}
          <EvidenceLine {...labour.learningEvidence} />
        </p>
      </Section>
      <Section id="not-included" title="Not included, and good to know" level={2}>
        <Sentences lines={[...notIncluded.map((item) => `not in the bill: ${item}`), ...notes]} />
      </Section>
    </div>
  );
}
