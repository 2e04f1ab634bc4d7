import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangePlatform } from "@/components/decision/change-platform";
import { Provenance } from "@/components/decision/document/provenance";
import { EditForm } from "@/components/decision/edit-form";
import { Refreeze } from "@/components/decision/refreeze";
import { Part } from "@/components/reading/part";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { getVersion } from "@/db/queries/scenario-versions";
import { getScenario } from "@/db/queries/scenarios";
import { choicesOf } from "@/lib/decisions/choices";
import { documentOf } from "@/lib/decisions/document";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { freeze } from "@/lib/decisions/freeze";
import type { DecisionRecord } from "@/lib/decisions/record";
import { type Refrozen, refrozenOf } from "@/lib/decisions/refrozen";
import { hasOpenNumbers, hasOpenWords } from "@/lib/decisions/status";
import { formatUsd } from "@/lib/format/money";
import { paths } from "@/lib/paths";
import type { TeamScope } from "@/lib/teams/scope";
import { pricesOf } from "../../../scenarios/evaluate-for";
import { changePlatform, editDecision, refreezeDecision } from "../../actions";
import { openRecord } from "../../open-record";

type Props = PageProps<"/t/[team]/decisions/[id]/edit">;

async function open({ params }: Props) {
  const { team, id } = await params;
  return await openRecord(team, id, "decision:write", paths.editDecision(team, id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await open(props);
  return { title: `Edit ${formatRecordNumber(record.number)} ${record.title}` };
}

export default async function EditDecisionPage(props: Props) {
  const { scope, record } = await open(props);
  const { slug } = scope;
  // A settled record is only amended, which its own page does.
  if (!hasOpenWords(record.status)) redirect(paths.decision(slug, record.id));
  const doc = documentOf(record);
  const isDraft = hasOpenNumbers(record.status);
  const { id, revision, title, words, platform } = record;
  const refrozen = isDraft ? await newest(scope, record) : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-3">
        <Trail
          steps={[
            { href: paths.decisions(slug), label: "Decisions" },
            { href: paths.decision(slug, id), label: `${formatRecordNumber(record.number)} ${title}` },
          ]}
        />
        <PageHeading title="Edit the record">
          Its words are yours, in Markdown. Its numbers are frozen:{" "}
          {isDraft
            ? "while it is a draft you can choose another platform of them, or take the scenario’s newest version."
            : "since it was proposed, platform and numbers stand."}
        </PageHeading>
      </div>
      <Part id="words" title="Words">
        <EditForm
          team={slug}
          id={id}
          base={{ revision, title, words }}
          isPick={doc.isPick}
          editDecision={editDecision}
        />
      </Part>
      <Part
        id="platform"
        title="Platform"
        lead={`${doc.chosen.name}, ${doc.chosen.yearOne === null ? "without a price" : `${formatUsd(doc.chosen.yearOne.totalUsd)} in the first year`}.`}
      >
        {isDraft ? (
          <ChangePlatform
            team={slug}
            record={{ id, revision, platform, whyNotPick: words.whyNotPick }}
            choices={choicesOf(record.frozen.evaluation)}
            changePlatform={changePlatform}
          />
        ) : (
          <p className="text-sm text-muted">It stands since the record was proposed.</p>
        )}
      </Part>
      <Part id="numbers" title="Numbers" lead="Nobody edits these; they are what the planner worked out.">
        {refrozen === null ? null : (
          <section
            aria-labelledby="newest-version"
            className="grid grid-cols-[minmax(0,1fr)] gap-3 border-l-2 border-accent pl-4"
          >
            <h3 id="newest-version" className="text-base">
              The scenario has a newer version, {refrozen.version}
            </h3>
            <Refreeze
              team={slug}
              record={{ id, revision, whyNotPick: words.whyNotPick }}
              refrozen={refrozen}
              refreezeDecision={refreezeDecision}
            />
          </section>
        )}
        <Provenance doc={doc} />
      </Part>
    </div>
  );
}

/** What the scenario's newest version would change; null: the record has it, or the scenario is gone. */
async function newest(scope: TeamScope, record: DecisionRecord): Promise<Refrozen | null> {
  if (record.scenario === null) return null;
  const scenario = await getScenario(scope, record.scenario.id);
  if (!scenario || scenario.state === "deleted" || scenario.version === record.scenario.version) return null;
  const from = await getVersion(scope, scenario.id, record.scenario.version);
  const prices = await pricesOf(scope, scenario.content);
  const sealed = prices.ok ? freeze(scenario.content, prices.value) : prices;
  if (!from || !sealed.ok) return null;
  return refrozenOf(record, {
    from: from.content,
    to: scenario.content,
    after: sealed.value.frozen,
    version: scenario.version,
  });
}
